import { Controller, Get, Header, Inject } from "@nestjs/common";
import { Registry } from "prom-client";
import { MessagingMetrics } from "./messaging-metrics.js";

/** What Prometheus reads. */
@Controller("metrics")
export class MetricsController {
  constructor(@Inject(MessagingMetrics) private readonly metrics: MessagingMetrics) {}

  @Get()
  @Header("content-type", Registry.PROMETHEUS_CONTENT_TYPE)
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
