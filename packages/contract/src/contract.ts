import type { Json, JsonObject } from "./json.js";
import type { Location } from "./position.js";
import type { Sources } from "./source.js";

/**
 * What a folder of AsyncAPI documents promises. Plain data: everything that the documents say is either a field here
 * or can be found in `sources` through a `Location`. Traits are merged and `$ref`s to channels, messages, servers, bindings
 * and the like are followed; `$ref`s inside schemas stay, to be followed with `resolveReference`.
 */
export interface Contract {
  readonly sources: Sources;
  /** In the order of their paths. */
  readonly documents: readonly Document[];
}

/** One AsyncAPI document: what one service promises in one major version. */
export interface Document {
  /** The path without its ending: `orders/v1`. Names the folder of what is generated from it. */
  readonly id: string;
  /** The service that wrote it: the first folder of the path, or the file's stem when it stands at the root: `orders`. */
  readonly service: string;
  readonly title: string;
  /** `info.version`, e.g. `1.2.0`. */
  readonly version: string;
  readonly description?: string;
  /** The AsyncAPI version that it is written in, e.g. `3.0.0`. */
  readonly asyncapi: string;
  /** The `id` that the document gives the application, a URI. */
  readonly application?: string;
  readonly externalDocs?: ExternalDocs;
  readonly tags?: readonly string[];
  readonly servers: readonly Server[];
  /** The channels that this document defines. A channel that is only referred to belongs to the document that defines it. */
  readonly channels: readonly Channel[];
  readonly operations: readonly Operation[];
  readonly at: Location;
}

export interface Server {
  readonly name: string;
  /** Host and port, with variables as written: `{host}:5672`. Without user and password, should the document name them. */
  readonly host: string;
  /** What follows the host, with its leading slash: `/shop`. */
  readonly pathname?: string;
  readonly protocol: string;
  readonly protocolVersion?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly variables?: readonly ServerVariable[];
  /** The ways to authenticate, one of which is enough. */
  readonly security?: readonly SecurityScheme[];
  readonly bindings?: JsonObject;
  readonly tags?: readonly string[];
  readonly at: Location;
}

/** A part of a server's host or path that is only known where it runs. */
export interface ServerVariable {
  readonly name: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: string;
  readonly at: Location;
}

/** How to authenticate. Nothing here is a secret. */
export interface SecurityScheme {
  /** Its key in `components.securitySchemes`, where it stands there. */
  readonly name?: string;
  /** `userPassword`, `apiKey`, `X509`, `http`, `oauth2`, `plain`, … */
  readonly type: string;
  readonly description?: string;
  /** The scopes that are wanted, of those that it has. */
  readonly scopes: readonly string[];
  /** All that it says. */
  readonly value: JsonObject;
  readonly at: Location;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** Where messages of one kind, or of a few, travel. */
export interface Channel {
  /** Its key in the document, e.g. `orderPlaced`. */
  readonly name: string;
  /** The `id` of the document that defines it. */
  readonly document: string;
  /** The address as written, e.g. `orders.order-placed.v1`, `orders.#` or `user/{userId}`; null when it is only known at run time. */
  readonly address: string | null;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  /** The names of the servers that it is on; absent when it is on all of them. */
  readonly servers?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly messages: readonly Message[];
  /** By protocol, `$ref`s followed: `bindings.amqp`. */
  readonly bindings: JsonObject;
  /** `x-delivery` as written, `{}` where there is none. */
  readonly delivery: DeliverySpec;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly at: Location;
}

export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: string;
  /** The run-time expression that finds its value in a message, e.g. `$message.payload#/userId`. */
  readonly location?: string;
  readonly at: Location;
}

export interface Message {
  /** Its key in the channel that defines it, e.g. `orderPlaced`. */
  readonly key: string;
  /** What stands on the wire as the CloudEvents `type`: the message's `name`, or its key where it has none. */
  readonly type: string;
  /** The `id` of the document in which it is defined, and the name of the channel that carries it there. */
  readonly document: string;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly contentType: string;
  readonly payload?: Schema;
  readonly headers?: Schema;
  /** The run-time expression (AsyncAPI 3.0, "Correlation ID Object"), e.g. `$message.header#/correlationId`. */
  readonly correlationId?: string;
  readonly externalDocs?: ExternalDocs;
  readonly bindings?: JsonObject;
  readonly examples: readonly MessageExample[];
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly at: Location;
}

export interface MessageExample {
  readonly name?: string;
  readonly summary?: string;
  readonly payload?: Json;
  readonly headers?: Json;
  readonly at: Location;
}

/** A schema, by the place where it stands. What it says is `valueAt(sources, at)`. */
export interface Schema {
  readonly at: Location;
  readonly dialect: SchemaDialect;
}

/**
 * `asyncapi` is the AsyncAPI Schema Object: draft-07 with `discriminator`, `externalDocs` and `deprecated`.
 * Any other `schemaFormat` is kept as it was written.
 */
export type SchemaDialect = "asyncapi" | "draft-07" | "2020-12" | (string & {});

/** Something that a service does with a channel. */
export interface Operation {
  /** Its key in the document, e.g. `reserveStock`. */
  readonly name: string;
  /** The `id` of the document that declares it. */
  readonly document: string;
  readonly action: "send" | "receive";
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  /** The very object in `Document.channels` of the document that defines it. */
  readonly channel: Channel;
  /** The messages of the channel that it is about: all of them where the operation names none. */
  readonly messages: readonly Message[];
  readonly bindings: JsonObject;
  /** The queue of a `receive` operation: `bindings.amqp.x-queue.name`, or the channel's own amqp queue. */
  readonly queue?: Queue;
  /**
   * What a `receive` operation reads, by message key, from `x-reads`; a message that is not in it is read whole.
   * A path is a JSON Pointer into the payload in which `*` stands for every item of an array.
   */
  readonly reads: ReadonlyMap<string, readonly ReadPath[]>;
  /** The older messages that a `receive` operation takes as well, from `x-upcasts`; absent where there are none. */
  readonly upcasts?: readonly Upcast[];
  readonly delivery: DeliverySpec;
  /** The ways to authenticate for it, one of which is enough, beside what the server wants. */
  readonly security?: readonly SecurityScheme[];
  readonly externalDocs?: ExternalDocs;
  readonly reply?: Reply;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly at: Location;
}

/** An older message, of which a function of the consumer makes what it reads today. */
export interface Upcast {
  readonly from: Message;
  /** Where the older message travels: the queue gets what is sent there as well. */
  readonly channel: Channel;
  /** The message of the operation that it becomes. */
  readonly to: Message;
  readonly at: Location;
}

export interface ReadPath {
  readonly path: string;
  readonly at: Location;
}

export interface Queue {
  readonly name: string;
  readonly durable: boolean;
  readonly exclusive: boolean;
  readonly autoDelete: boolean;
  readonly at: Location;
}

export interface Reply {
  readonly channel?: Channel;
  readonly messages: readonly Message[];
  /** A run-time expression for where the reply goes. */
  readonly address?: string;
  readonly at: Location;
}

/** `x-delivery`: the delivery promise, in the units of its names. What is absent has the default of docs/delivery.md. */
export interface DeliverySpec {
  /** A JSON Pointer into the payload: events with the same value keep their order. */
  readonly orderedBy?: string;
  /** Whether they are also handled in that order, one at a time. */
  readonly handledInOrder?: boolean;
  /** How often a handler is tried in all, 1 or more. */
  readonly attempts?: number;
  readonly backoff?: { readonly initialMs?: number; readonly maxMs?: number };
  /** Whether what cannot be handled is kept in a dead-letter queue. */
  readonly deadLetter?: boolean;
  /** For how long a consumer remembers what it has handled. */
  readonly dedupe?: { readonly retainMs?: number };
  readonly maxBytes?: number;
  /** How long a publish may take before it is given up. */
  readonly deadlineMs?: number;
  /** How long one attempt of a handler may take before it counts as failed. */
  readonly handleMs?: number;
  /** What becomes of a message that cannot be handled. */
  readonly policies?: {
    readonly unknownType?: "dead-letter" | "ignore";
    readonly unknownVersion?: "park" | "ignore" | "handle";
    readonly invalidPayload?: "dead-letter" | "ignore";
    readonly failingHandler?: "retry" | "dead-letter" | "ignore";
  };
}
