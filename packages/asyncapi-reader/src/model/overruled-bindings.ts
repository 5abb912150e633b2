import {
  type Contract,
  isJsonObject,
  type Json,
  type Location,
  type Problem,
  pointerTo,
  valueAt,
} from "@tenon/contract";
import { Problems } from "../problems.js";

/** What Tenon does instead of what a binding asks for, and how to say it. */
interface Overruled {
  /** Below the place that has the bindings. */
  readonly path: readonly string[];
  /** What may stand there, because it is what is done anyway. */
  readonly isKept?: (value: Json) => boolean;
  readonly instead: string;
}

const isTrue = (value: Json) => value === true;
const isFalse = (value: Json) => value === false;
const durable = "Queues are durable, and shared by the processes of a consumer.";

const ofChannels: readonly Overruled[] = [
  {
    path: ["exchange", "vhost"],
    isKept: (value) => value === "/",
    instead: "The virtual host is a part of the server's address: say it in the server's `pathname`.",
  },
  { path: ["queue", "vhost"], isKept: (value) => value === "/", instead: "Say it in the server's `pathname`." },
  { path: ["queue", "durable"], isKept: isTrue, instead: durable },
  { path: ["queue", "exclusive"], isKept: isFalse, instead: durable },
  { path: ["queue", "autoDelete"], isKept: isFalse, instead: durable },
];

const ofSending: readonly Overruled[] = [
  { path: ["expiration"], instead: "A message is kept until it is handled or given up." },
  { path: ["priority"], instead: "Messages come in the order in which they were published." },
  { path: ["cc"], instead: "Whoever wants the message binds a queue to its address." },
  { path: ["bcc"], instead: "Whoever wants the message binds a queue to its address." },
  { path: ["deliveryMode"], isKept: (value) => value === 2, instead: "Every message is persistent." },
  { path: ["mandatory"], isKept: isTrue, instead: "A message that no queue wants is an error of its publisher." },
];

const ofReceiving: readonly Overruled[] = [
  { path: ["ack"], isKept: isTrue, instead: "A message is acknowledged when it was handled." },
];

/**
 * What the amqp bindings (AsyncAPI AMQP binding 0.3.0) ask for and the delivery promise decides otherwise, by its place. Nothing of it is followed; a document that
 * was written for others may say it all the same.
 */
export function overruledBindings({ documents, sources }: Contract): readonly Problem[] {
  const problems = new Problems(sources);
  const report = (at: Location, rules: readonly Overruled[]) => {
    for (const { path, isKept, instead } of rules) {
      const place: Location = { file: at.file, pointer: pointerTo(at.pointer, "bindings", "amqp", ...path) };
      const value = valueAt(sources, place);
      if (value === undefined || isKept?.(value)) continue;
      const said = isJsonObject(value) || Array.isArray(value) ? "" : ` ${JSON.stringify(value)}`;
      problems.add(
        "BINDING_OVERRULED",
        place,
        `\`${path.join(".")}\`${said} of the amqp binding is not followed.`,
        instead,
      );
    }
  };
  for (const { channels, operations } of documents) {
    for (const { at } of channels) report(at, ofChannels);
    for (const { at, action } of operations) report(at, action === "send" ? ofSending : ofReceiving);
  }
  return problems.all();
}
