import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pact } from "@pact-foundation/pact";
import {
  type Consumer,
  type Consumes,
  consume,
  type NoHeaders,
  type NoParameters,
  type Subscription,
} from "@tenon/messaging";
import { exampleMessage, isOpen } from "./example-message.js";
import { expectationFrom, headerExpectations } from "./expectation.js";
import { messageMetadata } from "./message-metadata.js";
import { PactPart, type PartOptions } from "./pact-part.js";
import { RecordingBroker } from "./recording-broker.js";
import { recordingReads } from "./recording-reads.js";

/** One message that a consumer expects. */
export interface ExpectedMessage<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  /** Names the message in the pact; unique per pair of services. */
  readonly description: string;
  /** The state in which the producer sends such a message, e.g. `the order was out of stock`. */
  readonly given?: string;
  /** The operation of the producer's document that sends it: tools that link a pact with AsyncAPI do it by that. */
  readonly operation?: string;
  /** What the consumer reads of it, and no more: `{ type, data }` where its channel has several messages. */
  readonly example: Event;
  /** What it reads beside it, each value standing for every value of its kind. */
  readonly headers?: Headers;
  /** What its address leaves open. */
  readonly parameters?: Parameters;
  /** Values that stand for themselves and not for their kind: JSON Pointers into the payload, `*` for every item. */
  readonly exactly?: readonly string[];
  /** Handles the example, through everything that a real message goes through. */
  readonly handledBy: Consumer<Event, Parameters, Headers>;
}

/** The pact of one subscription, as one test file says it. */
export interface MessagePact<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  /** Rejects when the consumer does not handle the example, or when another one was given under the same description and state. */
  expects(message: ExpectedMessage<Event, Parameters, Headers>): Promise<void>;
}

export interface MessagePactOptions<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders>
  extends PartOptions {
  readonly subscription: Subscription<Event, Parameters, Headers>;
  /** The service that publishes: the channel's own if not said. To be said where a pattern gathers others' channels. */
  readonly provider?: string;
}

/** Starts the pact between a subscription's service and the one that publishes, for `mergePacts` to join with those of other test files. */
export function messagePact<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders>({
  subscription,
  provider = subscription.channel.source,
  ...where
}: MessagePactOptions<Event, Parameters, Headers>): MessagePact<Event, Parameters, Headers> {
  const part = new PactPart(where, subscription.queue);
  const pact = new Pact({ consumer: subscription.consumer, provider, dir: part.folder, logLevel: "error" });
  const reads = new Set<() => Readonly<Record<string, readonly string[]>>>();

  return {
    async expects(message) {
      const { type, data } = taggedExample(subscription, message.example);
      const { address, exchange } = subscription.channel;
      const { description, given, operation, headers, exactly, handledBy } = message;
      const recording = process.env.TENON_RECORD_READS ? recordingReads(handledBy) : undefined;
      const consumer = recording?.consumer ?? handledBy;
      if (recording) reads.add(recording.reads);
      part.say(description, given, { operation, type, data, headers, exactly });
      const interaction = pact.addAsynchronousInteraction();
      if (given !== undefined) interaction.given(given);
      if (operation !== undefined) interaction.reference("AsyncAPI", "operationId", operation);
      const metadata = messageMetadata({
        type,
        contentType: "application/json",
        address: isOpen(address) ? undefined : address,
        exchange: exchange.name,
      });
      await interaction
        .reference("AsyncAPI", "message", type)
        .expectsToReceive(description, (builder) => {
          builder.withJSONContent(expectationFrom(data, exactly));
          builder.withMetadata({ ...headerExpectations(headers ?? {}), ...metadata });
        })
        .executeTest(({ contents }) => handleExample(consumer, type, contents.content, message));
      part.record(description);
      if (recording) writeReads(part.name, subscription, reads);
    },
  };
}

/** What `tenon reads` reads: below `.tenon/reads`, a file of the test file's own. */
function writeReads(
  part: string,
  { queue }: { readonly queue: string },
  all: ReadonlySet<() => Readonly<Record<string, readonly string[]>>>,
): void {
  const messages: Record<string, readonly string[]> = {};
  for (const [type, paths] of [...all].flatMap((reads) => Object.entries(reads())))
    messages[type] = [...new Set([...(messages[type] ?? []), ...paths])].toSorted();
  const folder = join(process.cwd(), ".tenon", "reads");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.json`), `${JSON.stringify({ queue, messages }, null, 2)}\n`);
}

async function handleExample<Event, Parameters extends object, Headers extends object>(
  consumer: Consumes<Event, Parameters, Headers>,
  type: string,
  payload: unknown,
  { headers, parameters }: Pick<ExpectedMessage<Event, Parameters, Headers>, "headers" | "parameters">,
): Promise<void> {
  const { queue, channel } = consumer.subscription;
  const broker = new RecordingBroker();
  await consume(broker, consumer);
  const envelope = headers && { headers: Object.fromEntries(Object.entries(headers)) };
  const message = exampleMessage({
    channel,
    type,
    payload,
    envelope,
    parameters: Object.fromEntries(Object.entries(parameters ?? {})),
  });
  const outcome = await broker.deliver(queue, message);
  if (outcome.kind === "done") return;
  const why = "error" in outcome ? outcome.error.message : "It was stopped meanwhile.";
  throw new Error(`${queue} does not handle its own example. ${why}`);
}

function taggedExample<Event>(
  { tagged, messages }: { readonly tagged: boolean; readonly messages: readonly { readonly type: string }[] },
  example: Event,
): { type: string; data: unknown } {
  if (tagged) return example as { type: string; data: unknown };
  return { type: messages[0]?.type ?? "", data: example };
}
