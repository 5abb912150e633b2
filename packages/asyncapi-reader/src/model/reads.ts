import { isJsonObject, type Location, type Message, pointerTo, type Queue, type ReadPath } from "@tenon/contract";
import { didYouMean } from "../nearest-name.js";
import type { Problems } from "../problems.js";
import type { References } from "../reference/references.js";
import { isJsonSchema } from "../schema-dialect.js";
import { unknownField } from "./payload-fields.js";
import type { SpecNode } from "./spec-node.js";

interface ReadsRequest {
  readonly operation: SpecNode;
  readonly action: "send" | "receive";
  readonly messages: readonly Message[];
  readonly queue: Queue | undefined;
  readonly references: References;
  readonly problems: Problems;
}

/** What an operation says in `x-reads`, by message key: a list of paths for its only message, or such lists by message. */
export function readsOf(request: ReadsRequest): ReadonlyMap<string, readonly ReadPath[]> {
  const { operation, action, messages, queue, problems } = request;
  const reads = operation.get("x-reads");
  if (!reads) return new Map();
  if (action === "send") {
    problems.add(
      "READS_ON_SEND",
      reads.at,
      "An operation that sends reads nothing.",
      "Remove `x-reads`, or make it a `receive` operation.",
    );
    return new Map();
  }
  if (!queue) {
    const mend = "Name the queue in `bindings.amqp.x-queue.name`.";
    problems.add("READS_WITHOUT_QUEUE", reads.at, "The operation says what it reads, but not from which queue.", mend);
  }
  if (Array.isArray(reads.value)) return new Map(readsOfOnlyMessage(reads, messages, request));
  if (isJsonObject(reads.value))
    return new Map(reads.entries().flatMap(([key, list]) => readsOfNamedMessage(key, list, request)));
  const mend = "Write a list such as [/orderId, /lines/*/sku].";
  problems.add("READS_INVALID", reads.at, "`x-reads` must be a list of JSON Pointers, or such lists by message.", mend);
  return new Map();
}

function readsOfOnlyMessage(
  reads: SpecNode,
  messages: readonly Message[],
  request: ReadsRequest,
): readonly (readonly [string, readonly ReadPath[]])[] {
  const [message, ...more] = messages;
  if (message && more.length === 0) return [[message.key, pathsIn(reads, message, request)]];
  const keys = messages.map(({ key }) => key).join(", ");
  const mend =
    more.length > 0 ? `Write a list for each that is not read whole: ${keys}.` : "Give the channel a message.";
  request.problems.add(
    "READS_INVALID",
    reads.at,
    "A list does not say which message it is about: the operation has not exactly one.",
    mend,
  );
  return [];
}

function readsOfNamedMessage(
  key: string,
  list: SpecNode,
  request: ReadsRequest,
): readonly (readonly [string, readonly ReadPath[]])[] {
  const { messages, problems } = request;
  const message = messages.find((candidate) => candidate.key === key);
  if (!message) {
    const keys = messages.map((candidate) => candidate.key);
    const mend = `Use one of its messages: ${keys.join(", ") || "there is none"}.${didYouMean(key, keys)}`;
    problems.add("READS_UNKNOWN_MESSAGE", list.at, `The operation receives no message "${key}".`, mend);
    return [];
  }
  if (Array.isArray(list.value)) return [[key, pathsIn(list, message, request)]];
  problems.add(
    "READS_INVALID",
    list.at,
    `What is read of "${key}" must be a list of JSON Pointers.`,
    "Write a list such as [/orderId].",
  );
  return [];
}

function pathsIn(list: SpecNode, message: Message, { references, problems }: ReadsRequest): readonly ReadPath[] {
  const items = Array.isArray(list.value) ? list.value : [];
  return items.flatMap((path, index) => {
    const at: Location = { file: list.at.file, pointer: pointerTo(list.at.pointer, index) };
    if (typeof path !== "string" || !/^(\/([^~/]|~[01])*)*$/.test(path)) {
      problems.add(
        "READS_INVALID",
        at,
        `${JSON.stringify(path)} is not a JSON Pointer.`,
        'Begin it with "/", e.g. /orderId.',
      );
      return [];
    }
    checkField(path, at, message, references, problems);
    return [{ path, at }];
  });
}

function checkField(path: string, at: Location, message: Message, references: References, problems: Problems): void {
  const { payload } = message;
  if (payload && !isJsonSchema(payload.dialect)) return;
  const unknown = payload && unknownField(references, payload.at, path);
  if (payload && !unknown) return;
  const { step, declared, before } = unknown ?? { step: path, declared: [], before: "" };
  const where = before === "" ? `the payload of "${message.key}"` : `"${before}"`;
  const names = declared.map((name) => pointerTo(before, name)).join(", ");
  const mend = names === "" ? `Nothing is declared in ${where}.` : `Declared are ${names}.`;
  problems.add("READS_UNKNOWN_FIELD", at, `"${step}" is not declared in ${where}.${didYouMean(step, declared)}`, mend);
}
