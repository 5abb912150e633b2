import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { Consumer } from "./consumer.js";
import { defineChannel } from "./define-channel.js";
import { InvalidEventError } from "./errors.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { MessageContext } from "./message-context.js";
import type { NoHeaders } from "./message-headers.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { validateWith } from "./testing/validate-with.js";

interface Moved {
  readonly to: string;
}

interface MovedHeaders {
  readonly tenant: string;
  readonly trail?: readonly { readonly by: string }[];
  readonly requestId?: string;
}

const definition = {
  address: "tenants.moved",
  source: "tenants",
  exchange: { name: "tenants", type: "topic", durable: true, autoDelete: false },
} as const;
const message = {
  type: "moved",
  version: "1.0.0",
  digest: "sha256-0",
  validate: validateWith<Moved>({ to: "string" }),
};
const headers = {
  names: ["tenant", "trail", "requestId"],
  validate: validateWith<MovedHeaders>({ tenant: "string" }),
};

type None = Readonly<Record<never, string>>;
const moved = defineChannel<Moved, None, MovedHeaders>({
  ...definition,
  message: { ...message, headers, correlationId: "$message.header#/requestId" },
});
/** How a publisher writes that knows nothing of the contract. */
const foreign = defineChannel<Moved, None, Readonly<Record<string, unknown>>>({ ...definition, message });

class Welcome extends Consumer<Moved, None, MovedHeaders> {
  readonly subscription = defineSubscription<Moved, None, MovedHeaders>({
    channel: moved,
    consumer: "hosts",
    queue: "hosts.welcome",
    delivery: { attempts: 2, backoff: { initialMs: 1 } },
  });
  readonly seen: Pick<MessageContext<None, MovedHeaders>, "headers" | "envelope">[] = [];
  failures = 0;

  handle(_: Moved, { headers, envelope, attempt }: MessageContext<None, MovedHeaders>): void {
    if (attempt <= this.failures) throw new Error("not now");
    this.seen.push({ headers, envelope });
  }
}

async function welcome() {
  const broker = new InProcessBroker();
  const consumer = new Welcome();
  await consume(broker, consumer);
  return { broker, consumer };
}

describe("headers that a contract declares", () => {
  it("arrive as they were published, on a second attempt too", async () => {
    const { broker, consumer } = await welcome();
    consumer.failures = 1;
    const given = { tenant: "acme", trail: [{ by: "Ada" }], requestId: "r-1" };
    await new Publisher(moved, broker).publish({ to: "Bern" }, { headers: given });
    await broker.settled();
    expect(consumer.seen.map(({ headers }) => headers)).toEqual([given]);
  });

  it("are validated before they are sent", async () => {
    const { broker } = await welcome();
    const wrong = { tenant: 7 } as unknown as MovedHeaders;
    const published = new Publisher(moved, broker).publish({ to: "Bern" }, { headers: wrong });
    await expect(published).rejects.toThrow(InvalidEventError);
    await expect(published).rejects.toThrow("EVENT_INVALID tenants.moved: /headers/tenant must be string");
  });

  it("are validated when they arrive", async () => {
    const { broker, consumer } = await welcome();
    await new Publisher(foreign, broker).publish({ to: "Bern" });
    await broker.settled();
    expect(consumer.seen).toEqual([]);
    const [letter] = await broker.deadLetters("hosts.welcome", 10);
    expect(letter?.reason).toBe("invalid");
    expect(letter?.error.message).toBe("EVENT_INVALID tenants.moved: /headers must have required property 'tenant'");
  });

  it("are the only ones that a handler sees", async () => {
    const { broker, consumer } = await welcome();
    await new Publisher(foreign, broker).publish({ to: "Bern" }, { headers: { tenant: "acme", "x-trace": "1" } });
    await broker.settled();
    expect(consumer.seen[0]?.headers).toEqual({ tenant: "acme" });
    expect(consumer.seen[0]?.envelope.headers).toEqual({ tenant: "acme" });
  });

  it("are none where none are declared, whatever has arrived", async () => {
    const broker = new InProcessBroker();
    const seen: NoHeaders[] = [];
    const channel = defineChannel<Moved>({ ...definition, message });
    const subscription = defineSubscription<Moved>({ channel, consumer: "hosts", queue: "hosts.plain" });
    await consume(broker, { subscription, handle: (_, { headers }) => void seen.push(headers) });
    await new Publisher(foreign, broker).publish({ to: "Bern" }, { headers: { tenant: "acme" } });
    await broker.settled();
    expect(seen).toEqual([{}]);
  });
});

describe("the correlation id", () => {
  it("is the one that stands where the document says", async () => {
    const { broker, consumer } = await welcome();
    const { correlationid } = await new Publisher(moved, broker).publish(
      { to: "Bern" },
      { headers: { tenant: "acme", requestId: "r-1" } },
    );
    await broker.settled();
    expect(correlationid).toBe("r-1");
    expect(consumer.seen[0]?.envelope.correlationid).toBe("r-1");
  });

  it("is written into the header that the document names", async () => {
    const { broker, consumer } = await welcome();
    const { correlationid } = await new Publisher(moved, broker).publish(
      { to: "Bern" },
      { headers: { tenant: "acme" } },
    );
    await broker.settled();
    expect(correlationid).not.toBe("");
    expect(consumer.seen[0]?.headers.requestId).toBe(correlationid);
  });

  it("is found in the payload", async () => {
    const broker = new InProcessBroker();
    const channel = defineChannel<Moved>({
      ...definition,
      message: { ...message, correlationId: "$message.payload#/to" },
    });
    const subscription = defineSubscription<Moved>({ channel, consumer: "hosts", queue: "hosts.payload" });
    const seen: string[] = [];
    await consume(broker, { subscription, handle: (_, { envelope }) => void seen.push(envelope.correlationid) });
    await new Publisher(channel, broker).publish({ to: "Bern" });
    await new Publisher(foreign, broker).publish({ to: "Basel" });
    await broker.settled();
    expect(seen).toEqual(["Bern", "Basel"]);
  });
});
