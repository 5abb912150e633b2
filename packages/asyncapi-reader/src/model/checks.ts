import { type Channel, type Message, pointerTo } from "@tenon/contract";
import { didYouMean } from "../nearest-name.js";
import type { Problems } from "../problems.js";
import type { References } from "../reference/references.js";
import { isJsonSchema } from "../schema-dialect.js";
import { parameterNames } from "./common.js";
import { unknownField } from "./payload-fields.js";
import type { SpecNode } from "./spec-node.js";

/** What must hold for each channel of a document, and between them. */
export function checkChannels(channels: readonly Channel[], problems: Problems): void {
  const taken = new Map<string, Channel>();
  for (const channel of channels) {
    checkParameters(channel, problems);
    for (const { type } of channel.messages) {
      if (channel.address === null) continue;
      const other = taken.get(`${channel.address} ${type}`);
      taken.set(`${channel.address} ${type}`, channel);
      if (!other || other === channel) continue;
      const message = `The channels "${other.name}" and "${channel.name}" both carry "${type}" at ${channel.address}.`;
      problems.add("CHANNEL_DUPLICATE", channel.at, message, "Keep one of them, or give it another address.");
    }
  }
}

function checkParameters({ address, parameters, at }: Channel, problems: Problems): void {
  if (address === null) return;
  const inAddress = parameterNames(address);
  const defined = parameters.map(({ name }) => name);
  const addressAt = { file: at.file, pointer: pointerTo(at.pointer, "address") };
  for (const name of inAddress.filter((one) => !defined.includes(one))) {
    const message = `The address has a parameter "${name}" that is not defined.${didYouMean(name, defined)}`;
    problems.add("CHANNEL_PARAMETERS", addressAt, message, "Define it in `parameters`.");
  }
  for (const { name, at: place } of parameters.filter((one) => !inAddress.includes(one.name))) {
    const message = `The parameter "${name}" does not stand in the address.${didYouMean(name, inAddress)}`;
    problems.add("CHANNEL_PARAMETERS", place, message, `Remove it, or write {${name}} into the address.`);
  }
}

/** What the structure alone does not say of the `x-delivery` of a channel or an operation. */
export function checkDelivery(
  node: SpecNode,
  messages: readonly Message[],
  references: References,
  problems: Problems,
): void {
  const delivery = node.get("x-delivery");
  const backoff = delivery?.get("backoff");
  const [initial, longest] = [backoff?.get("initialMs")?.value, backoff?.get("maxMs")?.value];
  if (backoff && typeof initial === "number" && typeof longest === "number" && initial > longest) {
    const message = `The first wait of ${initial} ms is longer than the longest of ${longest} ms.`;
    problems.add("DELIVERY_INVALID", backoff.at, message, "Make `initialMs` at most `maxMs`.");
  }
  const path = delivery?.string("orderedBy");
  const place = delivery?.placeOf("orderedBy");
  if (path === undefined || !place) return;
  for (const { payload, key } of messages) {
    const unknown = payload && isJsonSchema(payload.dialect) ? unknownField(references, payload.at, path) : undefined;
    if (!unknown) continue;
    const message = `The payload of "${key}" declares no "${unknown.step}".${didYouMean(unknown.step, unknown.declared)}`;
    problems.add("DELIVERY_UNKNOWN_FIELD", place, message, "Order by a field that every message of the channel has.");
  }
}

/** Variables in the texts that say where a server is, such as `{host}:5672`, against those that it defines. */
export function checkServerVariables(server: SpecNode, texts: readonly string[], problems: Problems): void {
  const variables = server.get("variables");
  if (!variables) return;
  const used = texts.flatMap(parameterNames);
  const defined = variables.entries().map(([name]) => name);
  for (const name of used.filter((one) => !defined.includes(one))) {
    const message = `The variable "${name}" is not defined.${didYouMean(name, defined)}`;
    problems.add("SERVER_VARIABLES", variables.at, message, "Define it in `variables`.");
  }
  if (used.length === 0) return;
  for (const [name, variable] of variables.entries().filter(([one]) => !used.includes(one))) {
    const message = `The variable "${name}" is not used.${didYouMean(name, used)}`;
    problems.add("SERVER_VARIABLES", variable.at, message, "Remove it, or use it.");
  }
}
