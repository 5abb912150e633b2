import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Injectable } from "@nestjs/common";
import { InProcessBroker, MemoryInbox, type OutgoingMessage, PublishRefusedError } from "@tenon/messaging";
import { type Database, openDatabase } from "@tenon/store-sqlite";
import { AnswerConsumer, type Greeted, GreetedPublisher } from "./fixtures/greetings.js";
import { MessagingModule } from "./messaging.module.js";
import type { MessagingOptions } from "./messaging-options.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

const adminToken = "0123456789abcdef";

/** Refuses whom it is told to refuse. */
class ChoosyBroker extends InProcessBroker {
  readonly refused = new Set<string>();

  override async publish(message: OutgoingMessage): Promise<void> {
    if (this.refused.has(message.envelope.id)) throw new PublishRefusedError(message.address, "not this one");
    await super.publish(message);
  }
}

@Injectable()
class Answer extends AnswerConsumer {
  readonly names: string[] = [];

  handle({ name }: Greeted): void {
    this.names.push(name);
  }
}

let database: Database;
let broker: ChoosyBroker;
let running: RunningApp;

async function start(options: Partial<MessagingOptions> = {}): Promise<void> {
  running = await startApp({
    module: class {},
    imports: [
      MessagingModule.forRoot({
        service: "answers",
        broker: () => broker,
        outbox: database.outbox,
        relay: { pollMs: 5, attempts: 2, backoff: { initialMs: 1, maxMs: 2 } },
        resources: { database },
        publishers: [GreetedPublisher],
        adminToken,
        processMetrics: false,
        ...options,
      }),
    ],
    providers: [Answer],
  });
}

beforeEach(() => {
  database = openDatabase(":memory:");
  broker = new ChoosyBroker();
});
afterEach(() => running.app.close());

function greet(id: string): void {
  database.transaction((transaction) =>
    running.app.get(GreetedPublisher).publish({ name: id }, { in: transaction, id }),
  );
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

function ask(path: string, method = "GET") {
  return running.request(`/admin/${path}`, { method, headers: { authorization: `Bearer ${adminToken}` } });
}

describe("an application with an outbox", () => {
  it("sends what its transactions have published, and counts it", async () => {
    await start();
    greet("Ada");
    await until(() => running.app.get(Answer).names.includes("Ada"));
    await until(async () => (await database.outbox.backlog()).waiting === 0);
    database.once({ queue: "answers", source: "greetings", id: "Ada", retainMs: 60_000 }, () => {});
    const { text } = await running.request("/metrics");
    expect(text).toMatch(/^tenon_inbox_size{.*resource="database".*} 1$/m);
    expect(text).toMatch(/^tenon_relay_seconds_count{service="answers",type="greetings.greeted.v1"} 1$/m);
    expect(text).toMatch(/^tenon_outbox_waiting{service="answers"} 0$/m);
  });

  it("counts what is put off, at the first time of asking", async () => {
    await start();
    database.transaction((transaction) =>
      running.app.get(GreetedPublisher).publish({ name: "Ada" }, { in: transaction, after: 3_600_000 }),
    );
    const { text } = await running.request("/metrics");
    expect(text).toMatch(/^tenon_outbox_scheduled{service="answers"} 1$/m);
  });

  it("tells of what is parked, and retries or discards it", async () => {
    await start();
    for (const id of ["Ada", "Charles"]) broker.refused.add(id);
    for (const id of ["Ada", "Charles", "Grace"]) greet(id);
    await until(async () => (await database.outbox.backlog()).parked === 2);
    expect(await ask("outbox")).toMatchObject({
      status: 200,
      body: {
        waiting: 0,
        oldestMs: 0,
        scheduled: 0,
        parked: [
          { position: 1, event: { id: "Ada" }, attempts: 2, code: "PUBLISH_REFUSED", payload: { name: "Ada" } },
          { position: 2, event: { id: "Charles" }, message: expect.stringContaining("not this one") },
        ],
      },
    });
    expect((await running.request("/metrics")).text).toMatch(/^tenon_outbox_parked{service="answers"} 2$/m);

    broker.refused.clear();
    expect((await ask("outbox/1/retry", "POST")).status).toBe(204);
    expect((await ask("outbox/2/discard", "POST")).status).toBe(204);
    await until(() => running.app.get(Answer).names.length === 2);
    expect(running.app.get(Answer).names).toEqual(["Grace", "Ada"]);
    for (const position of ["1", "2", "99", "one"]) {
      expect(await ask(`outbox/${position}/retry`, "POST")).toMatchObject({
        status: 404,
        body: { code: "OUTBOX_POSITION_UNKNOWN" },
      });
    }
  });

  it("leaves what it cannot send any more to its next start", async () => {
    await start();
    await running.app.close();
    database = openDatabase(":memory:");
    broker = new ChoosyBroker();
    database.transaction((transaction) => new GreetedPublisher(broker).publish({ name: "Ada" }, { in: transaction }));
    await start();
    await until(() => running.app.get(Answer).names.includes("Ada"));
  });

  it("has none to tell of where it was given none", async () => {
    running = await startApp({
      module: class {},
      imports: [MessagingModule.forRoot({ service: "answers", broker, adminToken })],
    });
    expect(await ask("outbox")).toMatchObject({ status: 404, body: { code: "ROUTE_UNKNOWN" } });
  });
});

it("an application with an inbox handles an event once, and counts what came again", async () => {
  await start({ inbox: new MemoryInbox() });
  const publisher = running.app.get(GreetedPublisher);
  for (const name of ["first", "second"]) {
    await publisher.publish({ name }, { id: "e-1" });
    await broker.settled();
  }
  expect(running.app.get(Answer).names).toEqual(["first"]);
  const { text } = await running.request("/metrics");
  expect(text).toMatch(/^tenon_deduplicated_total{queue="answers.answer",service="answers"} 1$/m);
});
