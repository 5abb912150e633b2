import { type Consumes, consume, type NoHeaders, type NoParameters } from "@tenon/messaging";
import { exampleMessage } from "./example-message.js";
import { RecordingBroker } from "./recording-broker.js";
import { VariantRefusedError } from "./variant-refused-error.js";
import { variantsOf } from "./variants.js";

export interface VariantTrial<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  /** A consumer with nothing behind it yet: each variant has one of its own. */
  readonly consumer: () => Consumes<Event, Parameters, Headers>;
  /** A whole message as the producer sends it: its payload. */
  readonly of: unknown;
  /** Its type, where the channel has several. */
  readonly type?: string;
  readonly headers?: Headers;
  readonly parameters?: Parameters;
}

/**
 * Has a consumer's real handler handle every variant of a message (`variantsOf`) that the channel's schema allows, through all that a real message
 * goes through.
 * @returns how many there were
 * @throws VariantRefusedError with each that it does not handle
 */
export async function handleVariants<
  Event,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
>({ consumer, of, type, headers, parameters }: VariantTrial<Event, Parameters, Headers>): Promise<number> {
  const { queue, channel } = consumer().subscription;
  const declared = channel.messages.find((message) => type === undefined || message.type === type);
  if (!declared) throw new TypeError(`${queue}: the channel ${channel.address} has no message ${type}`);
  const own = declared.validate(of).issues?.[0];
  if (own)
    throw new TypeError(`The message to be varied is none of ${declared.type}: /${own.path.join("/")} ${own.message}`);
  const variants = variantsOf(of, declared.validate);
  const refused = [];
  for (const variant of variants) {
    const broker = new RecordingBroker();
    await consume(broker, consumer());
    const message = exampleMessage({
      channel,
      type: declared.type,
      payload: variant.payload,
      envelope: headers && { headers: Object.fromEntries(Object.entries(headers)) },
      parameters: Object.fromEntries(Object.entries(parameters ?? {})),
    });
    const outcome = await broker.deliver(queue, message);
    if ("error" in outcome) refused.push({ ...variant, why: outcome.error.message });
  }
  if (refused.length > 0) throw new VariantRefusedError(`${queue} does not handle what may be sent`, refused);
  return variants.length;
}
