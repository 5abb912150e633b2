import { Inject, Injectable } from "@nestjs/common";
import { DiscoveryService } from "@nestjs/core";
import { Consumer } from "@tenon/messaging";
import { ConsumerSetupError } from "./error-codes.js";

/** Finds the consumers among the providers of the application. */
@Injectable()
export class ConsumerDiscovery {
  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  /** Throws `ConsumerSetupError` where Nest's wiring would lose or share out messages silently. */
  consumers(): readonly Consumer<unknown>[] {
    const byQueue = new Map<string, Consumer<unknown>>();
    for (const wrapper of this.discovery.getProviders()) {
      if (!isConsumerClass(wrapper.metatype) && !(wrapper.instance instanceof Consumer)) continue;
      const name = String(wrapper.name);
      if (!wrapper.isDependencyTreeStatic()) {
        throw new ConsumerSetupError("CONSUMER_NOT_SINGLETON", `${name} is made anew for every request`);
      }
      const consumer: unknown = wrapper.instance;
      if (!(consumer instanceof Consumer)) continue;
      const { queue } = consumer.subscription;
      const other = byQueue.get(queue);
      if (other && other !== consumer) {
        throw new ConsumerSetupError("CONSUMER_TWICE", `${name} and ${other.constructor.name} both read ${queue}`);
      }
      byQueue.set(queue, consumer);
    }
    return [...byQueue.values()];
  }
}

function isConsumerClass(type: unknown): boolean {
  return typeof type === "function" && type.prototype instanceof Consumer;
}
