import { type Contract, isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { bundledSchema } from "@tenon/schema-projection";
import type { DeclaredMessage } from "./declared-message.js";

/** All that travels beside a payload, by the flat keys of a pact's metadata, and which of the keys asked for nothing is said about. */
export interface MetadataSchema {
  readonly schema: Json;
  readonly unknown: readonly string[];
}

/**
 * What is beside a message: its content type and CloudEvents type, its routing key and exchange where the channel says them, and the headers that
 * the message declares.
 */
export function metadataSchema(
  { sources }: Contract,
  { message, channel }: DeclaredMessage,
  asked: readonly string[],
): MetadataSchema {
  const always: JsonObject = {
    contentType: { const: message.contentType },
    datacontenttype: { const: message.contentType },
    type: { const: message.type },
    specversion: { const: "1.0" },
    id: { type: "string", minLength: 1 },
    source: { type: "string", minLength: 1 },
    time: { type: "string", format: "date-time" },
    ...addressed(channel),
  };
  const headers = message.headers ? bundledSchema(sources, message.headers.at) : {};
  const declared = isJsonObject(headers) ? headers : {};
  const names = isJsonObject(declared.properties) ? Object.keys(declared.properties) : [];
  const own = Object.entries(always).filter(([key]) => asked.includes(key) && !names.includes(key));
  const { definitions, additionalProperties: _, unevaluatedProperties: __, ...rest } = declared;
  const undeclared = isClosed(declared) ? asked.filter((key) => !names.includes(key) && !(key in always)) : [];
  return {
    schema: {
      allOf: [
        rest,
        { type: "object", required: own.map(([key]) => key), properties: Object.fromEntries(own) },
        { properties: Object.fromEntries(undeclared.map((key) => [key, false])) },
      ],
      ...(definitions === undefined ? {} : { definitions }),
    },
    unknown: asked.filter((key) => !(key in always) && !names.includes(key) && !undeclared.includes(key)),
  };
}

/** AMQP calls the address a routing key. One with parameters is different for each message. */
function addressed(channel: DeclaredMessage["channel"]): JsonObject {
  if (!channel) return {};
  const amqp = isJsonObject(channel.bindings.amqp) ? channel.bindings.amqp : {};
  const exchange = isJsonObject(amqp.exchange) ? amqp.exchange.name : undefined;
  const through: JsonObject = typeof exchange === "string" ? { exchange: { const: exchange } } : {};
  if (channel.address === null) return through;
  const address: Json = channel.parameters.length > 0 ? { type: "string" } : { const: channel.address };
  return { address, routingKey: address, ...through };
}

function isClosed({ additionalProperties, unevaluatedProperties }: JsonObject): boolean {
  return additionalProperties === false || unevaluatedProperties === false;
}
