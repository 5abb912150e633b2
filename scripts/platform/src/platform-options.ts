import { parseArgs } from "node:util";

export interface PlatformOptions {
  /** Without one, events travel inside this process. */
  readonly rabbitmqUrl?: string;
  /** Without one, orders are cached in memory. */
  readonly redisUrl?: string;
}

/** `help`, or a sentence about what is wrong, or the options. */
export type ReadOptions =
  | { readonly kind: "options"; readonly options: PlatformOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

export const help = `npm start [-- options]

Starts the whole shop in one process and places a few orders.

  --rabbitmq <url>  send events through that RabbitMQ (amqp://user:password@host:5672)
  --redis <url>     cache orders in that Redis (redis://host:6379)

LOG_LEVEL=info adds the services' own log, one JSON object a line.
`;

export function readOptions(args: readonly string[]): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { rabbitmq: { type: "string" }, redis: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) return { kind: "help" };
    return optionsOf(values);
  } catch (error) {
    return { kind: "wrong", message: error instanceof Error ? error.message : String(error) };
  }
}

function optionsOf({ rabbitmq, redis }: { readonly rabbitmq?: string; readonly redis?: string }): ReadOptions {
  if (rabbitmq !== undefined && !/^amqps?:\/\//.test(rabbitmq)) {
    return { kind: "wrong", message: "--rabbitmq needs a URL that begins with amqp:// or amqps://" };
  }
  if (redis !== undefined && !/^rediss?:\/\//.test(redis)) {
    return { kind: "wrong", message: "--redis needs a URL that begins with redis:// or rediss://" };
  }
  const options = { ...(rabbitmq && { rabbitmqUrl: rabbitmq }), ...(redis && { redisUrl: redis }) };
  return { kind: "options", options };
}
