import { type Channel, isJsonObject, type Location, type Message, type Upcast } from "@tenon/contract";
import { didYouMean } from "../nearest-name.js";
import type { Problems } from "../problems.js";
import { parameterNames } from "./common.js";
import type { SpecNode } from "./spec-node.js";

interface UpcastsRequest {
  readonly operation: SpecNode;
  readonly action: "send" | "receive";
  readonly channel: Channel;
  readonly messages: readonly Message[];
  /** The message of a channel that a `$ref` at a place leads to. */
  readonly messageAt: (place: Location) => { readonly channel: Channel; readonly message: Message } | undefined;
  readonly problems: Problems;
}

const example = '`- $ref: "../orders/v1.yaml#/channels/orderPlaced/messages/orderPlaced"`.';

/** What an operation says in `x-upcasts`: references to older messages, of its only message or by message. */
export function upcastsOf(request: UpcastsRequest): { readonly upcasts?: readonly Upcast[] } {
  const { operation, action, messages, problems } = request;
  const node = operation.get("x-upcasts");
  if (!node) return {};
  if (action === "send") {
    const mend = "Remove `x-upcasts`, or make it a `receive` operation.";
    problems.add("UPCASTS_ON_SEND", node.at, "An operation that sends takes no messages.", mend);
    return {};
  }
  if (Array.isArray(node.value)) {
    const [only, ...more] = messages;
    if (only && more.length === 0) return { upcasts: upcastsTo(only, node, request) };
    const mend = `Write a list for each that has older ones: ${messages.map(({ key }) => key).join(", ")}.`;
    const message = "A list does not say what the older messages become: the operation has not exactly one message.";
    problems.add("UPCASTS_INVALID", node.at, message, mend);
    return {};
  }
  if (isJsonObject(node.value)) return { upcasts: node.entries().flatMap(([key]) => named(key, node, request)) };
  const message = "`x-upcasts` must be a list of references to older messages, or such lists by message.";
  problems.add("UPCASTS_INVALID", node.at, message, `Write a list such as ${example}`);
  return {};
}

function named(key: string, lists: SpecNode, request: UpcastsRequest): readonly Upcast[] {
  const { messages, problems } = request;
  const list = lists.get(key);
  const at = lists.placeOf(key) ?? lists.at;
  const to = messages.find((candidate) => candidate.key === key);
  if (!to) {
    const keys = messages.map((candidate) => candidate.key);
    const mend = `Use one of its messages: ${keys.join(", ") || "there is none"}.${didYouMean(key, keys)}`;
    problems.add("UPCASTS_UNKNOWN_MESSAGE", at, `The operation receives no message "${key}".`, mend);
    return [];
  }
  if (list && Array.isArray(list.value)) return upcastsTo(to, list, request);
  const message = `What becomes "${key}" must be a list of references to older messages.`;
  problems.add("UPCASTS_INVALID", at, message, `Write a list such as ${example}`);
  return [];
}

function upcastsTo(to: Message, list: SpecNode, request: UpcastsRequest): readonly Upcast[] {
  const { problems, messageAt } = request;
  const upcasts: Upcast[] = [];
  const count = Array.isArray(list.value) ? list.value.length : 0;
  for (let index = 0; index < count; index++) {
    const at = list.placeOf(index) ?? list.at;
    const found = messageAt(at);
    if (!found) {
      const message = "This is not a reference to a message of a channel of a document.";
      problems.add("UPCASTS_INVALID", at, message, `Write it such as ${example}`);
      continue;
    }
    const wrong = wrongWith(found, upcasts, request);
    if (wrong) problems.add("UPCASTS_INVALID", at, wrong.message, wrong.mend);
    else upcasts.push({ from: found.message, channel: found.channel, to, at });
  }
  return upcasts;
}

function wrongWith(
  { channel, message }: { readonly channel: Channel; readonly message: Message },
  upcasts: readonly Upcast[],
  { channel: own, messages }: UpcastsRequest,
): { readonly message: string; readonly mend: string } | undefined {
  if (messages.includes(message)) {
    return { message: `The operation receives "${message.key}" as it is.`, mend: "Name an older message." };
  }
  if (upcasts.some(({ from }) => from === message)) {
    return { message: `"${message.key}" stands here twice.`, mend: "Remove one of the two." };
  }
  const [older, today] = [channel, own].map(({ address }) =>
    parameterNames(address ?? "")
      .toSorted()
      .join(", "),
  );
  if (older === today) return undefined;
  const says = `The address of "${channel.name}" has other parameters than that of "${own.name}": ${older || "none"} instead of ${today || "none"}.`;
  return { message: says, mend: "Receive the older message with an operation of its own." };
}
