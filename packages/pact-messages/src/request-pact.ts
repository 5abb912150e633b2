import { isDeepStrictEqual } from "node:util";
import { Pact } from "@pact-foundation/pact";
import type { Broker, OutgoingMessage, RequestReply } from "@tenon/messaging";
import { exampleMessage, isOpen } from "./example-message.js";
import { expectationFrom } from "./expectation.js";
import { messageMetadata } from "./message-metadata.js";
import { PactPart, type PartOptions } from "./pact-part.js";
import { RecordingBroker } from "./recording-broker.js";

/** One reply that a service relies on. */
export interface ExpectedReply<Request, Reply> {
  /** Names the exchange in the pact; unique per pair of services. */
  readonly description: string;
  /** The state in which the other service replies so. */
  readonly given?: string;
  /** The operation of its document that replies: tools that link a pact with AsyncAPI do it by that. */
  readonly operation?: string;
  /** What is asked. */
  readonly request: Request;
  /** What is read of the reply, and no more. */
  readonly reply: Reply;
  /** Values of the reply that stand for themselves and not for their kind, as in `ExpectedMessage`. */
  readonly exactly?: readonly string[];
  /** Asks over this broker, through everything that a real request goes through, and goes on with the reply. */
  readonly askedBy: (broker: Broker) => Promise<unknown>;
}

/** The pact about one kind of request, as one test file says it. */
export interface RequestPact<Request, Reply> {
  /** Rejects when the service does not go on with the reply, or asks something else. */
  expects(exchange: ExpectedReply<Request, Reply>): Promise<void>;
}

export interface RequestPactOptions<Request, Reply> extends PartOptions {
  readonly exchange: RequestReply<Request, Reply>;
  /** The service that asks. */
  readonly consumer: string;
  /** The service that replies: that of the reply's channel if not said. */
  readonly provider?: string;
}

/** Starts the pact between a service that asks and the one that replies, for `mergePacts` to join with those of other test files. */
export function requestPact<Request, Reply>({
  exchange,
  consumer,
  provider = exchange.reply.source,
  ...where
}: RequestPactOptions<Request, Reply>): RequestPact<Request, Reply> {
  const [asked, answered] = [messageOf(exchange.request), messageOf(exchange.reply)];
  const part = new PactPart(where, asked.type);
  const pact = new Pact({ consumer, provider, dir: part.folder, logLevel: "error" });

  return {
    async expects({ description, given, operation, request, reply, exactly, askedBy }) {
      part.say(description, given, { operation, request, reply, exactly });
      const interaction = pact.addSynchronousInteraction(description);
      if (given !== undefined) interaction.given(given);
      if (operation !== undefined) interaction.reference("AsyncAPI", "operationId", operation);
      await interaction
        .reference("AsyncAPI", "message", asked.type)
        .withRequest((builder) => {
          builder.withJSONContent(request);
        })
        .withResponse((builder) => {
          builder.withJSONContent(expectationFrom(reply, exactly));
        })
        .executeTest(async ({ Response: [first] }) => {
          const payload: unknown = JSON.parse(String(first?.content));
          const broker = new AnsweringBroker({ type: answered.type, source: exchange.reply.source, payload });
          await askedBy(broker);
          const bodies = broker.published.map(({ body }): unknown => JSON.parse(Buffer.from(body).toString("utf8")));
          if (bodies.some((body) => isDeepStrictEqual(body, JSON.parse(JSON.stringify(request))))) return;
          throw new Error(`${consumer} does not ask what its pact says, but ${JSON.stringify(bodies)}.`);
        });
      // Pact's library has no words for what is beside a request, and drops what is beside a reply.
      part.amend({ consumer, provider }, description, ({ request: before, response = [], ...rest }) => ({
        ...rest,
        request: { ...before, metadata: { ...asked.metadata, ...addressOf(exchange.request) } },
        response: response.map((one) => ({ ...one, metadata: answered.metadata })),
      }));
      part.record(description);
    },
  };
}

/** A reply's address is not said: each requester has its own. */
function messageOf({ exchange, messages }: RequestReply<unknown, unknown>["request"]) {
  const type = messages[0]?.type ?? "";
  return { type, metadata: messageMetadata({ type, contentType: "application/json", exchange: exchange.name }) };
}

function addressOf({ address }: RequestReply<unknown, unknown>["request"]) {
  return isOpen(address) ? {} : { address };
}

/** Replies to every request with the same. */
class AnsweringBroker extends RecordingBroker {
  constructor(private readonly answer: { readonly type: string; readonly source: string; readonly payload: unknown }) {
    super();
  }

  override async publish(message: OutgoingMessage): Promise<void> {
    await super.publish(message);
    const { replyto, id } = message.envelope;
    if (replyto === undefined) return;
    const { type, source, payload } = this.answer;
    const envelope = { causationid: id };
    await this.deliver(replyto, exampleMessage({ channel: { address: replyto, source }, type, payload, envelope }));
  }
}
