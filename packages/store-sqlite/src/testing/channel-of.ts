import { type Channel, type DeliveryOptions, defineChannel, type ValidationResult } from "@tenon/messaging";

export interface ChannelParts {
  readonly type: string;
  readonly version: string;
  /** What kind of value each field has to be. */
  readonly fields: Readonly<Record<string, "string" | "number">>;
  readonly delivery?: DeliveryOptions;
}

/** A channel in the shape of generated code. Its source is the first word of the type. */
export function channelOf<Event>({ type, version, fields, delivery = {} }: ChannelParts): Channel<Event> {
  const [source = type] = type.split(".");
  const validate = (value: unknown): ValidationResult<Event> => {
    const wrong = Object.entries(fields).find(([name, kind]) => typeof Object(value)[name] !== kind);
    if (!wrong) return { value: value as Event };
    const [name, kind] = wrong;
    return { issues: [{ path: [name], message: `must be ${kind}`, keyword: "type", params: { type: kind } }] };
  };
  return defineChannel<Event>({
    address: type,
    source,
    exchange: { name: `${source}.events`, type: "topic", durable: true, autoDelete: false },
    message: {
      type,
      version,
      digest: `sha256-${type}`,
      validate: Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const }),
    },
    delivery,
  });
}
