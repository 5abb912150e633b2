import {
  type DeliverySpec,
  type ExternalDocs,
  isJsonObject,
  type JsonObject,
  type MessageExample,
  type Parameter,
  type Queue,
  type ServerVariable,
} from "@tenon/contract";
import type { SpecNode } from "./spec-node.js";

/** The words that most objects of AsyncAPI have, those that are there. */
export function words(node: SpecNode): {
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
} {
  const [title, summary, description] = [node.string("title"), node.string("summary"), node.string("description")];
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  };
}

export function externalDocsOf(node: SpecNode): { readonly externalDocs?: ExternalDocs } {
  const docs = node.get("externalDocs");
  const url = docs?.string("url");
  if (!docs || url === undefined) return {};
  const description = docs.string("description");
  return { externalDocs: { url, ...(description === undefined ? {} : { description }) } };
}

/** The names of an object's tags. */
export function tagsOf(node: SpecNode): readonly string[] {
  return (node.get("tags")?.items() ?? []).flatMap((tag) => tag.string("name") ?? []);
}

/** By protocol, with the `$ref`s followed that stand in a protocol's place. */
export function bindingsOf(node: SpecNode): JsonObject {
  return Object.fromEntries(
    (node.get("bindings")?.entries() ?? []).map(([protocol, binding]) => [protocol, binding.value]),
  );
}

export function deliveryOf(node: SpecNode): DeliverySpec {
  const delivery = node.get("x-delivery")?.value;
  return isJsonObject(delivery) ? (delivery as DeliverySpec) : {};
}

export function examplesOf(message: SpecNode): readonly MessageExample[] {
  return (message.get("examples")?.items() ?? []).map((example) => {
    const { value, at } = example;
    const given = isJsonObject(value) ? value : {};
    const [name, summary] = [example.string("name"), example.string("summary")];
    return {
      ...(name === undefined ? {} : { name }),
      ...(summary === undefined ? {} : { summary }),
      ...(given.payload === undefined ? {} : { payload: given.payload }),
      ...(given.headers === undefined ? {} : { headers: given.headers }),
      at,
    };
  });
}

/** The queue that a binding names: `x-queue` of the operation, or the queue that the channel itself is. */
export function queueOf(operation: SpecNode, channel: SpecNode): Queue | undefined {
  const own = operation.get("bindings")?.get("amqp")?.get("x-queue");
  if (own) return queueAt(own);
  const amqp = channel.get("bindings")?.get("amqp");
  const queue = amqp?.string("is") === "queue" ? amqp.get("queue") : undefined;
  return queue?.string("name") ? queueAt(queue) : undefined;
}

function queueAt(node: SpecNode): Queue | undefined {
  const name = node.string("name");
  if (name === undefined) return undefined;
  return {
    name,
    durable: node.boolean("durable") ?? true,
    exclusive: node.boolean("exclusive") ?? false,
    autoDelete: node.boolean("autoDelete") ?? false,
    at: node.at,
  };
}

/**
 * The parameters of an address. Where the channel defines none at all, those that stand in the address are taken as they are.
 * `valuesOf` gives the object that has a parameter's `enum` and `default`.
 */
export function parametersOf(
  channel: SpecNode,
  address: string,
  valuesOf: (parameter: SpecNode) => SpecNode | undefined,
): readonly Parameter[] {
  const defined = channel.get("parameters");
  if (!defined) return parameterNames(address).map((name) => ({ name, at: channel.at }));
  return defined.entries().map(([name, node]) => parameterOf(name, node, valuesOf(node)));
}

/** `user/{userId}` → `["userId"]` */
export function parameterNames(address: string): readonly string[] {
  return [...new Set([...address.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []))];
}

function parameterOf(name: string, node: SpecNode, values: SpecNode | undefined): Parameter {
  const location = node.string("location");
  return { ...variableOf(name, node, values), ...(location === undefined ? {} : { location }) };
}

/** A variable of a server, or what a parameter has in common with one. */
export function variableOf(name: string, node: SpecNode, values: SpecNode | undefined): ServerVariable {
  const description = node.string("description");
  const known = values?.get("enum")?.value;
  const standard = values?.string("default");
  return {
    name,
    ...(description === undefined ? {} : { description }),
    ...(isStrings(known) ? { enum: known } : {}),
    ...(standard === undefined ? {} : { default: standard }),
    at: node.at,
  };
}

export function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
