import type { Broker, RunningSubscription } from "./broker.js";
import { failureOf } from "./failure.js";
import type { MessagingObserver } from "./observer.js";

/** The same broker; publishers and consumers that are made with it tell the observer, after the observers it already has. */
export function observeBroker(broker: Broker, observer: MessagingObserver): Broker {
  return {
    features: broker.features,
    observers: [...(broker.observers ?? []), observer],
    publish: (message) => broker.publish(message),
    subscribe: (queue, deliver): Promise<RunningSubscription> => broker.subscribe(queue, deliver),
    deadLetters: (queue, limit) => broker.deadLetters(queue, limit),
    sweepDeadLetters: (queue, decide) => broker.sweepDeadLetters(queue, decide),
    health: () => broker.health(),
    close: () => broker.close(),
  };
}

type Observation<Name extends keyof MessagingObserver> = Parameters<NonNullable<MessagingObserver[Name]>>[0];

/** Tells every observer of the broker. */
export function notify<Name extends keyof MessagingObserver>(
  broker: Broker,
  name: Name,
  observation: Observation<Name>,
): void {
  if (!broker.observers) return;
  for (const observer of broker.observers) {
    try {
      (observer[name] as ((observation: Observation<Name>) => void) | undefined)?.call(observer, observation);
    } catch (error) {
      const { message, stack = "" } = failureOf(error);
      process.emitWarning(message, { type: "ObserverWarning", detail: stack });
    }
  }
}
