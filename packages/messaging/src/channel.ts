import type { AddressParameters, NoParameters } from "./address-parameters.js";
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
  /** How often a handler is tried in all. */
  readonly attempts: number;
  readonly backoff: { readonly initialMs: number; readonly maxMs: number };
  readonly deadLetter: boolean;
  readonly maxBytes: number;
  /** How long a publish may take before it rejects. */
  readonly deadlineMs: number;
}

/** A delivery promise as a document states it: what it leaves out has its default. */
export type DeliveryOptions = Partial<Omit<Delivery, "backoff">> & { readonly backoff?: Partial<Delivery["backoff"]> };

/** What several messages of one channel look like to whoever sends or handles them. Narrow it by `type`. */
export interface Tagged<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * A channel: where events of type `Event` travel. `Event` is the payload itself where the channel has one message,
 * and a union of `Tagged` where it has several.
 */
export interface Channel<Event, Parameters extends object = NoParameters> {
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
}
