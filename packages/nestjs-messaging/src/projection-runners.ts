import { Inject, Injectable } from "@nestjs/common";
import type { RunningProjection } from "@tenon/event-store";
import { MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** Runs the application's projections, from its start to its end. */
@Injectable()
export class ProjectionRunners {
  readonly all: readonly RunningProjection[];

  constructor(@Inject(MESSAGING_OPTIONS) { history }: MessagingOptions) {
    this.all = history?.projections ?? [];
  }

  start(): void {
    for (const projection of this.all) projection.start();
  }

  /** Resolves when no batch is under way. */
  async stop(): Promise<void> {
    await Promise.all(this.all.map((projection) => projection.stop()));
  }
}
