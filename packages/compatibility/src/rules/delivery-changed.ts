import { type Channel, isJsonObject, type Json } from "@tenon/contract";
import type { Rule } from "../rule.js";
import { sameJson } from "../schema/json-equality.js";
import { inside } from "../schema/shape.js";

export const deliveryChanged: Rule = {
  id: "DELIVERY_CHANGED",
  purpose:
    "The delivery promise, or what the broker is told about the channel, is another. Who relies on it cannot be seen.",
  breaks: ["consumer", "producer"],
  looksAt: "channel",
  check({ before, after }) {
    if (!after) return [];
    const harms = (["consumer", "producer"] as const).map(
      (side) => ({ side, readers: "all", certain: false }) as const,
    );
    const promise = differing({ ...before.delivery }, { ...after.delivery }).map((key) => ({
      says: `promises another delivery: \`${key}\` is ${said(after.delivery, key)}; it was ${said(before.delivery, key)}`,
      at: { version: "after", ...inside(after.at, "x-delivery", key) } as const,
      harms,
    }));
    const broker = differing(brokerSettings(before), brokerSettings(after)).map((protocol) => ({
      says: `has other ${protocol} bindings`,
      at: { version: "after", ...inside(after.at, "bindings", protocol) } as const,
      harms,
    }));
    return [...promise, ...broker];
  },
};

/** The name of the exchange is part of the address. */
function brokerSettings(channel: Channel): { readonly [protocol: string]: Json } {
  const { amqp } = channel.bindings;
  if (!isJsonObject(amqp) || !isJsonObject(amqp.exchange)) return channel.bindings;
  const { name: _, ...exchange } = amqp.exchange;
  return { ...channel.bindings, amqp: { ...amqp, exchange } };
}

function differing(
  before: { readonly [key: string]: Json },
  after: { readonly [key: string]: Json },
): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => {
    const [was, is] = [before[key], after[key]];
    return was === undefined || is === undefined || !sameJson(was, is);
  });
}

function said(delivery: object, key: string): string {
  const value = (delivery as { readonly [key: string]: Json })[key];
  return value === undefined ? "the default" : JSON.stringify(value);
}
