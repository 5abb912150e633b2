import { parseArgs } from "node:util";

export interface PlatformOptions {
  /** Without one, events travel inside this process. */
  readonly brokerUrl?: string;
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

  --broker <url>    send events through RabbitMQ (amqp://user:password@host:5672) or Redis (redis://host:6379);
                    or BROKER_URL
  --rabbitmq <url>  the same, of RabbitMQ alone
  --redis <url>     cache orders in that Redis (redis://host:6379)

LOG_LEVEL=info adds the services' own log, one JSON object a line.
`;

export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        broker: { type: "string" },
        rabbitmq: { type: "string" },
        redis: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return { kind: "help" };
    return optionsOf({ ...(env.BROKER_URL && { broker: env.BROKER_URL }), ...values });
  } catch (error) {
    return { kind: "wrong", message: error instanceof Error ? error.message : String(error) };
  }
}

interface Values {
  readonly broker?: string;
  readonly rabbitmq?: string;
  readonly redis?: string;
}

function optionsOf({ broker, rabbitmq, redis }: Values): ReadOptions {
  if (broker !== undefined && !/^(amqp|redis)s?:\/\//.test(broker)) {
    return { kind: "wrong", message: "--broker needs a URL that begins with amqp://, amqps://, redis:// or rediss://" };
  }
  if (rabbitmq !== undefined && !/^amqps?:\/\//.test(rabbitmq)) {
    return { kind: "wrong", message: "--rabbitmq needs a URL that begins with amqp:// or amqps://" };
  }
  if (redis !== undefined && !/^rediss?:\/\//.test(redis)) {
    return { kind: "wrong", message: "--redis needs a URL that begins with redis:// or rediss://" };
  }
  const options = { ...((rabbitmq || broker) && { brokerUrl: rabbitmq || broker }), ...(redis && { redisUrl: redis }) };
  return { kind: "options", options };
}
