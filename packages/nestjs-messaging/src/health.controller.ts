import type { ServerResponse } from "node:http";
import { Controller, Get, Inject, Res, ServiceUnavailableException } from "@nestjs/common";
import { HealthCheckService, type HealthIndicatorResult, HealthIndicatorService } from "@nestjs/terminus";
import type { Broker } from "@tenon/messaging";
import { ConsumerRunner } from "./consumer-runner.js";
import { BROKER, MESSAGING_OPTIONS, type MessagingOptions, type Resource } from "./messaging-options.js";

/** How long a resource may take to say that it is well. */
const checkMs = 2_000;

/**
 * `/health/live`: the process answers; green whatever is away, since a restart would not bring it back.
 * `/health/ready`, and `/health` for short: everything that is vital is there. 503 when it is not.
 */
@Controller("health")
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(ConsumerRunner) private readonly consumers: ConsumerRunner,
    @Inject(BROKER) private readonly broker: Broker,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  @Get("live")
  live(): object {
    return { status: "ok" };
  }

  @Get()
  async all(@Res({ passthrough: true }) response: ServerResponse): Promise<object> {
    return await this.ready(response);
  }

  @Get("ready")
  async ready(@Res({ passthrough: true }) response: ServerResponse): Promise<object> {
    const { resources = {} } = this.options;
    const checks = Object.entries(resources).map(
      ([name, resource]) =>
        () =>
          this.#resource(name, resource),
    );
    try {
      return await this.health.check([() => this.#broker(), () => this.#consumers(), ...checks]);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      response.statusCode = error.getStatus();
      return error.getResponse() as object;
    }
  }

  #broker(): HealthIndicatorResult {
    const indicator = this.indicators.check("broker");
    const { status, reason = "no reason known" } = this.broker.health();
    if (status === "up") return indicator.up();
    return indicator.down(reason);
  }

  #consumers(): HealthIndicatorResult {
    const indicator = this.indicators.check("consumers");
    const waiting = this.consumers.waiting();
    return waiting.length === 0 ? indicator.up() : indicator.down({ waiting });
  }

  async #resource(name: string, { check, vital = true }: Resource): Promise<HealthIndicatorResult> {
    const resource = this.options.resources?.[name];
    const indicator = this.indicators.check(name);
    const result = await indicator.attempt(() => check.call(resource)).withTimeout(checkMs);
    const { status, ...details } = result[name] ?? { status: "down" };
    return status === "down" && !vital ? indicator.degraded(details) : result;
  }
}
