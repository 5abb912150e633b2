import type { AddressParameters, NoParameters } from "./address-parameters.js";
import type { HeadersDescriptor, NoHeaders } from "./message-headers.js";
import type { Validate } from "./validate.js";

/** A message as a channel declares it. */
export interface MessageDescriptor<Data = unknown> {
  /** The CloudEvents `type`, e.g. `orders.order-placed.v1`. */
  readonly type: string;
  /** The version of the document that declares it, e.g. `1.2.0`. Travels as `dataversion`. */
  readonly version: string;
  /** Of the message's closed schema, `sha256-…`. */
  readonly digest: string;
  readonly validate: Validate<Data>;
  /** What travels beside the payload; absent where the document declares no headers. */
  readonly headers?: HeadersDescriptor;
  /** Where its correlation id stands (AsyncAPI 3.0, "Correlation ID Object"): `$message.header#/…` or `$message.payload#/…`. */
  readonly correlationId?: string;
}

/** An exchange as RabbitMQ knows it. */
export interface Exchange {
  readonly name: string;
  readonly type: "topic" | "direct" | "fanout" | "headers";
  readonly durable: boolean;
  readonly autoDelete: boolean;
}

/** The delivery promise with its defaults filled in. Times in milliseconds. */
export interface Delivery {
  /** A JSON Pointer into the payload: events with the same value keep their order. */
  readonly orderedBy?: string;
  /** Whether they are also handled in that order: one at a time, the next when the one before has come to its end. */
  readonly handledInOrder: boolean;
  /** How often a handler is tried in all. */
  readonly attempts: number;
  readonly backoff: { readonly initialMs: number; readonly maxMs: number };
  readonly deadLetter: boolean;
  /** For how long a consumer remembers what it has handled, so that it does not do it again. */
  readonly dedupe: { readonly retainMs: number };
  readonly maxBytes: number;
  /** How long a publish may take before it rejects. */
  readonly deadlineMs: number;
  /** How long one attempt of a handler may take before it counts as failed. */
  readonly handleMs: number;
  readonly policies: DeliveryPolicies;
}

/** What becomes of a message that cannot be handled. What is ignored is done, and counted. */
export interface DeliveryPolicies {
  /** Of a type that the channel does not declare. */
  readonly unknownType: "dead-letter" | "ignore";
  /** Of another major version than the channel's. Parked, it is a dead letter that an upgraded consumer can have replayed. */
  readonly unknownVersion: "park" | "ignore" | "handle";
  /** With a payload that is no JSON, or not what the subscription reads. */
  readonly invalidPayload: "dead-letter" | "ignore";
  /** Whose handler throws, or does not come to its end in time. */
  readonly failingHandler: "retry" | "dead-letter" | "ignore";
}

/** A delivery promise as a document states it: what it leaves out has its default. */
export type DeliveryOptions = Partial<Omit<Delivery, Nested>> & {
  readonly [Key in Nested]?: Partial<Delivery[Key]>;
};

type Nested = "backoff" | "dedupe" | "policies";

/** What several messages of one channel look like to whoever sends or handles them. Narrow it by `type`. */
export interface Tagged<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * A channel: where events of type `Event` travel. `Event` is the payload itself where the channel has one message,
 * and a union of `Tagged` where it has several.
 */
export interface Channel<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  /** The routing key, or for receivers a pattern of them: `orders.#`. What it leaves open is in braces: `lights.{lampId}`. */
  readonly address: string;
  /** What is in braces. */
  readonly parameters: AddressParameters;
  /** The service that publishes here. Travels as the CloudEvents `source`. */
  readonly source: string;
  readonly exchange: Exchange;
  readonly messages: readonly MessageDescriptor[];
  readonly tagged: boolean;
  readonly delivery: Delivery;
  /** Never there at run time: carries the type. */
  readonly "~event"?: Event;
  readonly "~parameters"?: Parameters;
  readonly "~headers"?: Headers;
}
