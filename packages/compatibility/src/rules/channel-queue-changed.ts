import { queueOf, sameQueue } from "../amqp.js";
import { differing, inWords } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const channelQueueChanged: Rule = {
  id: "CHANNEL_QUEUE_CHANGED",
  purpose: "The queue that is the channel is declared otherwise, or is another one.",
  breaks: ["consumer", "sender", "broker"],
  why: "RabbitMQ refuses to declare what is there otherwise (406 PRECONDITION_FAILED) and closes the channel: the new build does not start. Under a new name the queue starts empty, and the old one keeps what it has.",
  mend: "Give the queue a new name, consume both until the old one is empty, and delete it then.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after || queueOf(before) === undefined || queueOf(after) === undefined) return [];
    if (!sameQueue(before, after)) {
      const [was, is] = [queueOf(before, "name"), queueOf(after, "name")];
      const at = { version: "after", ...inside(after.at, "bindings", "amqp", "queue", "name") } as const;
      return was === is
        ? []
        : [{ says: `is the queue ${inWords(is)}; it was ${inWords(was)}`, at, harms: everybody("consumer", "sender") }];
    }
    return differing(queueOf(before), queueOf(after))
      .filter((key) => key !== "vhost")
      .map((key) => ({
        says: `is the queue ${inWords(queueOf(after, "name"))}, whose \`${key}\` is ${inWords(queueOf(after, key))}; it was ${inWords(queueOf(before, key))}`,
        at: { version: "after", ...inside(after.at, "bindings", "amqp", "queue", key) },
        harms: everybody("broker"),
      }));
  },
};
