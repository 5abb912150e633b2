import { type Channel, isJsonObject, type JsonObject, type Problem, pointerTo, type Sources } from "@tenon/contract";
import { problemAt } from "./problem-codes.js";

const kinds = ["topic", "direct", "fanout", "headers"];

export interface ExchangeLiteral {
  readonly name: string;
  readonly type: string;
  readonly durable: boolean;
  readonly autoDelete: boolean;
}

/** RabbitMQ's own topic exchange, which is always there. */
const defaultExchange: ExchangeLiteral = { name: "amq.topic", type: "topic", durable: true, autoDelete: false };

/** Where the queue's name is the routing key (AMQP 0-9-1 §3.1.3.1). */
const directToQueue: ExchangeLiteral = { name: "", type: "direct", durable: true, autoDelete: false };

/** The exchange of the channel's amqp binding (AsyncAPI AMQP binding 0.3.0), with the binding's own defaults. */
export function exchangeOf(channel: Channel, sources: Sources): { exchange: ExchangeLiteral; problem?: Problem } {
  const amqp = channel.bindings.amqp;
  if (!isJsonObject(amqp)) return { exchange: defaultExchange };
  const exchange: JsonObject = isJsonObject(amqp.exchange) ? amqp.exchange : {};
  if (amqp.is === "queue" && amqp.exchange === undefined) return { exchange: directToQueue };
  if (exchange.type === "default" || exchange.name === "") return { exchange: directToQueue };
  const type = typeof exchange.type === "string" ? exchange.type : "topic";
  const literal = {
    name: typeof exchange.name === "string" ? exchange.name : defaultExchange.name,
    type,
    durable: exchange.durable !== false,
    autoDelete: exchange.autoDelete === true,
  };
  if (kinds.includes(type)) return { exchange: literal };
  const at = { file: channel.at.file, pointer: pointerTo(channel.at.pointer, "bindings", "amqp", "exchange", "type") };
  const message = `${JSON.stringify(type)} is not a kind of exchange that AMQP 0-9-1 has.`;
  return {
    exchange: literal,
    problem: problemAt(sources, "EXCHANGE_UNSUPPORTED", at, message, `Use one of ${kinds.join(", ")} or default.`),
  };
}
