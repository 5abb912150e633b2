import type { FactoryProvider } from "@nestjs/common";
import { type Broker, observeBroker } from "@tenon/messaging";
import { MessageTail } from "./message-tail.js";
import { MessagingLog } from "./messaging-log.js";
import { MessagingMetrics } from "./messaging-metrics.js";
import { BROKER, MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** The broker that was given or made, with everything that happens counted and logged. */
export const brokerProvider: FactoryProvider<Promise<Broker>> = {
  provide: BROKER,
  inject: [MESSAGING_OPTIONS, MessagingMetrics, MessagingLog, MessageTail],
  useFactory: async (
    { broker, observer }: MessagingOptions,
    metrics: MessagingMetrics,
    log: MessagingLog,
    tail: MessageTail,
  ) => {
    const given = typeof broker === "function" ? await broker() : broker;
    metrics.watch(given);
    const observers = [metrics, log, tail, ...(observer ? [observer] : [])];
    return observers.reduce(observeBroker, given);
  },
};
