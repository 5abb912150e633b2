import type { NoParameters } from "./address-parameters.js";
import type { Channel, Delivery, DeliveryOptions, Tagged } from "./channel.js";
import { withOptions } from "./define-channel.js";
import type { NoHeaders } from "./message-headers.js";
import { type OlderMessage, type OlderMessageDefinition, olderMessages } from "./older-message.js";
import type { Validate } from "./validate.js";

/** A message as a subscription reads it. */
export interface SubscribedMessage<Data = unknown> {
  /** The CloudEvents `type`. */
  readonly type: string;
  /**
   * What the consumer reads of the payload: JSON Pointers in which `*` stands for every item of an array. Absent: all of it.
   */
  readonly reads?: readonly string[];
  /** Asks for what is read and for nothing else. */
  readonly validate: Validate<Data>;
}

/** That a service receives from a channel, through a queue of its own. `Event` is what its handler is given. */
export interface Subscription<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  readonly channel: Channel<unknown, Parameters, Headers>;
  /** The service that receives. */
  readonly consumer: string;
  /** The queue's name: written down in the document, never derived. */
  readonly queue: string;
  readonly messages: readonly SubscribedMessage[];
  /** What it takes besides, where the consumer makes today's messages of them; absent where it takes none. */
  readonly older?: readonly OlderMessage[];
  readonly tagged: boolean;
  readonly delivery: Delivery;
  /** How many messages may be with the handler at once. */
  readonly prefetch: number;
  /** Never there at run time: carries the type. */
  readonly "~event"?: Event;
}

/** `reads` and `validate` of the one message, or `messages` with their own; none of them means the channel's own, read whole. */
export interface SubscriptionDefinition<
  Event,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
> {
  readonly channel: Channel<unknown, Parameters, Headers>;
  readonly consumer: string;
  readonly queue: string;
  readonly reads?: readonly string[];
  readonly validate?: Validate<Event>;
  readonly messages?: readonly TaggedSubscription<Event>[];
  /** The older messages that it takes as well, by the names that their functions have in the consumer's `upcasters`. */
  readonly upcasts?: Readonly<Record<string, OlderMessageDefinition>>;
  /** Where the receiver promises something else than the channel. */
  readonly delivery?: DeliveryOptions;
  /** 20 if not said. */
  readonly prefetch?: number;
}

type TaggedSubscription<Event> =
  Event extends Tagged<infer Type, infer Data>
    ? { readonly type: Type; readonly reads?: readonly string[]; readonly validate?: Validate<Data> }
    : never;

/** A subscription with the channel's validators and delivery promise where it names none of its own. */
export function defineSubscription<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders>(
  definition: SubscriptionDefinition<Event, Parameters, Headers>,
): Subscription<Event, Parameters, Headers> {
  const { channel, consumer, queue, prefetch = 20 } = definition;
  return {
    channel,
    consumer,
    queue,
    messages: subscribedMessages(definition),
    ...(definition.upcasts && { older: olderMessages({ channel, queue }, definition.upcasts) }),
    tagged: channel.tagged,
    delivery: withOptions(channel.delivery, definition.delivery),
    prefetch,
  };
}

function subscribedMessages<Event, Parameters extends object, Headers extends object>(
  definition: SubscriptionDefinition<Event, Parameters, Headers>,
): readonly SubscribedMessage[] {
  const { channel, reads, validate, queue } = definition;
  if (definition.messages === undefined) {
    return channel.messages.map((message) => ({
      type: message.type,
      validate: validate ?? message.validate,
      ...(reads && { reads }),
    }));
  }
  return definition.messages.map((message) => {
    const declared = channel.messages.find(({ type }) => type === message.type);
    const ownValidate = message.validate ?? declared?.validate;
    if (!ownValidate) throw new TypeError(`${queue}: the channel ${channel.address} has no message ${message.type}`);
    return { type: message.type, validate: ownValidate, ...(message.reads && { reads: message.reads }) };
  });
}
