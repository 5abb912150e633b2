import { isJsonObject, type JsonObject, type Operation } from "@tenon/contract";
import { differing, inWords, member } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const queueRedeclared: Rule = {
  id: "QUEUE_REDECLARED",
  purpose: "A queue of the same name is durable, exclusive or deletes itself otherwise, or has other arguments.",
  breaks: ["broker"],
  why: "RabbitMQ refuses to declare what is there otherwise (406 PRECONDITION_FAILED) and closes the channel: the new build does not start.",
  mend: "Give the queue a new name, consume both until the old one is empty, and delete it then.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before?.queue || !after?.queue || before.queue.name !== after.queue.name) return [];
    const [was, is] = [declared(before), declared(after)];
    return differing(was, is).map((key) => ({
      says: `has the queue ${after.queue?.name}, whose \`${key}\` is ${inWords(member(is, key))}; it was ${inWords(member(was, key))}`,
      at: { version: "after", ...inside(after.queue?.at ?? after.at, key) },
      harms: everybody("broker"),
    }));
  },
};

/** Everything that the broker compares when a queue is declared again, with what holds where it is not said. */
function declared({ queue, bindings }: Operation): JsonObject {
  const said = member(bindings, "amqp", "x-queue");
  const { durable, exclusive, autoDelete } = queue ?? {};
  return {
    ...(isJsonObject(said) ? said : {}),
    durable: durable ?? true,
    exclusive: exclusive ?? false,
    autoDelete: autoDelete ?? false,
  };
}
