import type { NoParameters } from "./address-parameters.js";
import type { MessageContext } from "./message-context.js";
import type { NoHeaders } from "./message-headers.js";
import type { Subscription } from "./subscription.js";

/** Handles the events of one subscription. Generated code fills in the subscription, a person writes `handle`. */
export abstract class Consumer<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  abstract readonly subscription: Subscription<Event, Parameters, Headers>;

  /**
   * Called once per delivery, with a valid event that has nothing but what the subscription reads. When it resolves, the
   * message is done; when it throws, the message comes again later, until its attempts are used up. It may see an event
   * more than once: delivery is at least once.
   */
  abstract handle(event: Event, context: MessageContext<Parameters, Headers>): Promise<void> | void;
}
