import type { AddressParameters, NoParameters } from "./address-parameters.js";
import type { Channel, Delivery, DeliveryOptions, Exchange, MessageDescriptor, Tagged } from "./channel.js";
import type { NoHeaders } from "./message-headers.js";

/** One message: events are its payload. Several: events are `Tagged`, and each message has its own descriptor. */
export type ChannelDefinition<Event> = {
  readonly address: string;
  /** What is in braces in the address. */
  readonly parameters?: AddressParameters;
  readonly source: string;
  readonly exchange: Exchange;
  readonly delivery?: DeliveryOptions;
} & (
  | { readonly message: MessageDescriptor<Event> }
  | { readonly messages: readonly [TaggedDescriptor<Event>, ...TaggedDescriptor<Event>[]] }
);

type TaggedDescriptor<Event> =
  Event extends Tagged<infer Type, infer Data> ? MessageDescriptor<Data> & { readonly type: Type } : never;

/** What a channel promises where its document says nothing. */
export const deliveryDefaults: Delivery = {
  handledInOrder: false,
  attempts: 5,
  backoff: { initialMs: 200, maxMs: 30_000 },
  deadLetter: true,
  dedupe: { retainMs: 7 * 24 * 60 * 60 * 1000 },
  maxBytes: 1024 * 1024,
  deadlineMs: 10_000,
  handleMs: 60_000,
  policies: {
    unknownType: "dead-letter",
    unknownVersion: "park",
    invalidPayload: "dead-letter",
    failingHandler: "retry",
  },
};

/** A channel with the defaults of its delivery promise filled in. */
export function defineChannel<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders>(
  definition: ChannelDefinition<Event>,
): Channel<Event, Parameters, Headers> {
  const { address, parameters = {}, source, exchange } = definition;
  const tagged = "messages" in definition;
  return {
    address,
    parameters,
    source,
    exchange,
    messages: tagged ? definition.messages : [definition.message],
    tagged,
    delivery: withOptions(deliveryDefaults, definition.delivery),
  };
}

/** The delivery promise with what the options name put in its place. */
export function withOptions(delivery: Delivery, options: DeliveryOptions = {}): Delivery {
  return {
    ...delivery,
    ...options,
    backoff: { ...delivery.backoff, ...options.backoff },
    dedupe: { ...delivery.dedupe, ...options.dedupe },
    policies: { ...delivery.policies, ...options.policies },
  };
}
