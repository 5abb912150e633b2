import { type Channel, type Operation, pointerTo } from "@tenon/contract";
import { didYouMean } from "../nearest-name.js";
import type { Problems } from "../problems.js";
import type { References } from "../reference/references.js";
import { isJsonSchema } from "../schema-dialect.js";
import { parameterNames } from "./common.js";
import { unknownField } from "./payload-fields.js";

/** What must hold between the channels of one document. */
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
  for (const name of inAddress.filter((one) => !defined.includes(one))) {
    const hint = didYouMean(name, defined);
    const message = `The address has a parameter "${name}" that is not defined.${hint}`;
    problems.add(
      "CHANNEL_PARAMETERS",
      { file: at.file, pointer: pointerTo(at.pointer, "address") },
      message,
      "Define it in `parameters`.",
    );
  }
  for (const parameter of parameters.filter(({ name }) => !inAddress.includes(name))) {
    const message = `The parameter "${parameter.name}" does not stand in the address.`;
    problems.add(
      "CHANNEL_PARAMETERS",
      parameter.at,
      message,
      `Remove it, or write {${parameter.name}} into the address.`,
    );
  }
}

/** What must hold between an operation, its channel and its messages. */
export function checkOperation(operation: Operation, references: References, problems: Problems): void {
  const { delivery, channel, messages, at } = operation;
  if (delivery.orderedBy !== undefined) {
    checkOrderedBy(
      { path: delivery.orderedBy, pointer: pointerTo(at.pointer, "x-delivery", "orderedBy"), file: at.file },
      messages,
      references,
      problems,
    );
  }
  if (channel.delivery.orderedBy !== undefined) {
    const place = {
      path: channel.delivery.orderedBy,
      pointer: pointerTo(channel.at.pointer, "x-delivery", "orderedBy"),
      file: channel.at.file,
    };
    checkOrderedBy(place, channel.messages, references, problems);
  }
}

function checkOrderedBy(
  { path, file, pointer }: { readonly path: string; readonly file: string; readonly pointer: string },
  messages: Operation["messages"],
  references: References,
  problems: Problems,
): void {
  for (const { payload, key } of messages) {
    if (!payload || !isJsonSchema(payload.dialect)) continue;
    const unknown = unknownField(references, payload.at, path);
    if (!unknown) continue;
    const message = `The payload of "${key}" declares no "${unknown.step}".${didYouMean(unknown.step, unknown.declared)}`;
    problems.add(
      "DELIVERY_UNKNOWN_FIELD",
      { file, pointer },
      message,
      "Order by a field that every message of the channel has.",
    );
  }
}
