import { type CanActivate, HttpStatus, Inject, Injectable } from "@nestjs/common";
import type { Broker, ErrorCode } from "@tenon/messaging";
import { HttpProblem } from "./http-problem.js";
import { BROKER } from "./messaging-options.js";

/**
 * `@UseGuards(BrokerUp)`: refuses a request with 503 while the broker is known to be away, before anything is kept of it and
 * without waiting for a publish to run into its deadline.
 */
@Injectable()
export class BrokerUp implements CanActivate {
  constructor(@Inject(BROKER) private readonly broker: Broker) {}

  canActivate(): boolean {
    const { status } = this.broker.health();
    if (status === "up") return true;
    throw new HttpProblem({
      status: HttpStatus.SERVICE_UNAVAILABLE,
      code: "BROKER_UNAVAILABLE" satisfies ErrorCode,
      detail: "The message broker is away. Nothing was kept of the request.",
    });
  }
}
