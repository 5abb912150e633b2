import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Pact } from "@pact-foundation/pact";
import { type Consumer, type Consumes, consume, type IncomingMessage, type Subscription } from "@tenon/messaging";
import { expectationFrom } from "./expectation.js";
import { recordedFile } from "./merge-pacts.js";
import { messageMetadata } from "./message-metadata.js";
import { RecordingBroker } from "./recording-broker.js";
import { recordingReads } from "./recording-reads.js";

/** One message that a consumer expects. */
export interface ExpectedMessage<Event> {
  /** Names the message in the pact; unique per pair of services. */
  readonly description: string;
  /** The state in which the producer sends such a message, e.g. `the order was out of stock`. */
  readonly given?: string;
  /** What the consumer reads of it, and no more: `{ type, data }` where its channel has several messages. */
  readonly example: Event;
  /** Values that stand for themselves and not for their kind: JSON Pointers into the payload, `*` for every item. */
  readonly exactly?: readonly string[];
  /** Handles the example, through everything that a real message goes through. */
  readonly handledBy: Consumer<Event>;
}

/** The pact of one subscription, as one test file says it. */
export interface MessagePact<Event> {
  /** Rejects when the consumer does not handle the example. */
  expects(message: ExpectedMessage<Event>): Promise<void>;
}

export interface MessagePactOptions<Event> {
  readonly subscription: Subscription<Event>;
  /** The service that publishes: the channel's own if not said. To be said where a pattern gathers others' channels. */
  readonly provider?: string;
  /** `import.meta.filename` of the test. */
  readonly testFile: string;
  /** Below which folder each test file has its own: `.tenon/pacts` in the working directory if not said. */
  readonly parts?: string;
}

/**
 * Starts the pact between a subscription's service and the one that publishes. It is written to a folder of the test file's
 * own, because files that run side by side would overwrite each other's; `mergePacts` joins the folders.
 */
export function messagePact<Event>({
  subscription,
  provider = subscription.channel.source,
  testFile,
  parts = join(process.cwd(), ".tenon", "pacts"),
}: MessagePactOptions<Event>): MessagePact<Event> {
  process.env.PACT_DO_NOT_TRACK ??= "true";
  const folder = emptyFolder(join(parts, partName(testFile, subscription.queue)));
  const pact = new Pact({ consumer: subscription.consumer, provider, dir: folder, logLevel: "error" });
  const recorded: string[] = [];
  const reads = new Set<() => Readonly<Record<string, readonly string[]>>>();

  return {
    async expects(message) {
      const { type, data } = taggedExample(subscription, message.example);
      const address = isPattern(subscription.channel.address) ? undefined : subscription.channel.address;
      const { description, given, exactly, handledBy } = message;
      const recording = process.env.TENON_RECORD_READS ? recordingReads(handledBy) : undefined;
      const consumer = recording?.consumer ?? handledBy;
      if (recording) reads.add(recording.reads);
      const interaction = pact.addAsynchronousInteraction();
      if (given !== undefined) interaction.given(given);
      await interaction
        .reference("AsyncAPI", "message", type)
        .expectsToReceive(description, (builder) => {
          builder.withJSONContent(expectationFrom(data, exactly));
          builder.withMetadata(messageMetadata({ type, contentType: "application/json", address }));
        })
        .executeTest(({ contents }) => handleExample(consumer, type, contents.content));
      recorded.push(description);
      writeFileSync(join(folder, recordedFile), JSON.stringify(recorded));
      if (recording) writeReads(partName(testFile, subscription.queue), subscription, reads);
    },
  };
}

/** What `tenon reads` reads: below `.tenon/reads`, a file of the test file's own. */
function writeReads(
  part: string,
  { queue }: Pick<Subscription<unknown>, "queue">,
  all: ReadonlySet<() => Readonly<Record<string, readonly string[]>>>,
): void {
  const messages: Record<string, readonly string[]> = {};
  for (const [type, paths] of [...all].flatMap((reads) => Object.entries(reads())))
    messages[type] = [...new Set([...(messages[type] ?? []), ...paths])].toSorted();
  const folder = join(process.cwd(), ".tenon", "reads");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.json`), `${JSON.stringify({ queue, messages }, null, 2)}\n`);
}

async function handleExample<Event>(consumer: Consumes<Event>, type: string, payload: unknown): Promise<void> {
  const { queue, channel } = consumer.subscription;
  const broker = new RecordingBroker();
  await consume(broker, consumer);
  const message: IncomingMessage = {
    address: isPattern(channel.address) ? type : channel.address,
    envelope: {
      id: "example",
      source: channel.source,
      type,
      specversion: "1.0",
      time: "2026-01-01T00:00:00Z",
      datacontenttype: "application/json",
      correlationid: "example",
    },
    body: Buffer.from(JSON.stringify(payload)),
    attempt: 1,
  };
  const outcome = await broker.deliver(queue, message);
  if (outcome.kind === "done") return;
  const why = "error" in outcome ? outcome.error.message : "It was stopped meanwhile.";
  throw new Error(`${queue} does not handle its own example. ${why}`);
}

function taggedExample<Event>(
  { tagged, messages }: Subscription<Event>,
  example: Event,
): { type: string; data: unknown } {
  if (tagged) return example as { type: string; data: unknown };
  return { type: messages[0]?.type ?? "", data: example };
}

function isPattern(address: string): boolean {
  return address.split(".").some((word) => word === "*" || word === "#");
}

/** `services-inventory-src-reserve-stock.pact.test.ts--inventory.reserve-stock` */
function partName(testFile: string, queue: string): string {
  return `${relative(process.cwd(), testFile).replaceAll(/[\\/]/g, "-")}--${queue}`;
}

/** Interactions that a test no longer says would stay in the file otherwise. */
function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
