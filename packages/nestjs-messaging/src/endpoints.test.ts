import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Injectable } from "@nestjs/common";
import { DependencyUnavailableError, Guard } from "@tenon/messaging";
import { AnswerConsumer, type Greeted, GreetedPublisher, greeted } from "./fixtures/greetings.js";
import { SwitchableBroker } from "./fixtures/switchable-broker.js";
import { MessagingModule } from "./messaging.module.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

@Injectable()
class Answer extends AnswerConsumer {
  outage: () => Promise<void> | void = () => {};

  async handle({ name }: Greeted): Promise<void> {
    await this.outage();
    if (name === "Mallory") throw new Error("go away");
  }
}

let broker: SwitchableBroker;
const shelf = new Guard("shelf", { attempts: 1, failures: 1 });
let database: { check: () => void | Promise<void>; close: () => void };
let cache: typeof database & { readonly vital: false };
let running: RunningApp;

beforeEach(async () => {
  broker = new SwitchableBroker();
  database = { check: () => undefined, close: () => undefined };
  cache = { ...database, vital: false };
  running = await startApp({
    module: class {},
    imports: [
      MessagingModule.forRoot({
        service: "answers",
        broker,
        publishers: [GreetedPublisher],
        resources: { database, cache },
        guards: [shelf],
      }),
    ],
    providers: [Answer],
  });
});

afterEach(() => running.app.close());

function fails(): never {
  throw new Error("out of order");
}

describe("/health", () => {
  it.each(["/health", "/health/ready"])("%s names everything that the service leans on", async (path) => {
    expect(await running.request(path)).toMatchObject({
      status: 200,
      body: {
        status: "ok",
        details: {
          broker: { status: "up" },
          consumers: { status: "up" },
          database: { status: "up" },
          cache: { status: "up" },
        },
      },
    });
  });

  it("is 503 when something vital is away, and says what", async () => {
    database.check = fails;
    const { status, body } = await running.request("/health/ready");
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: "error", error: { database: { status: "down", message: "out of order" } } });
    expect(body).not.toHaveProperty("error.broker");
  });

  it("is only degraded without what the service can do without", async () => {
    cache.check = fails;
    expect(await running.request("/health/ready")).toMatchObject({
      status: 200,
      body: { status: "degraded", details: { cache: { status: "degraded", message: "out of order" } } },
    });
  });

  it("is 503 while the broker takes nothing, and lives on", async () => {
    broker.state = { status: "blocked", reason: "low on memory" };
    expect(await running.request("/health/ready")).toMatchObject({
      status: 503,
      body: { error: { broker: { status: "down", message: "low on memory" } } },
    });
    expect((await running.request("/health/live")).status).toBe(200);
  });

  it("lives on, whatever is away", async () => {
    broker.state = { status: "down", reason: "connection refused" };
    database.check = fails;
    expect((await running.request("/health/ready")).status).toBe(503);
    expect(await running.request("/health/live")).toMatchObject({ status: 200, body: { status: "ok" } });
  });
});

describe("/metrics", () => {
  async function metrics(): Promise<readonly string[]> {
    const { text } = await running.request("/metrics");
    return text
      .split("\n")
      .filter((line) => line.startsWith("tenon_") && !line.includes("_bucket") && !line.includes("_sum"));
  }

  it("counts what was published, refused, handled, failed, given up and ignored", async () => {
    const publisher = running.app.get(GreetedPublisher);
    await publisher.publish({ name: "Ada" });
    await publisher.publish({ name: "Mallory" });
    const invalid: { name: unknown } = { name: 7 };
    await expect(publisher.publish(invalid as Greeted)).rejects.toThrow("EVENT_INVALID");
    await publishOtherType();
    await broker.settled();
    expect(await metrics()).toEqual(
      expect.arrayContaining([
        'tenon_broker_up{service="answers"} 1',
        'tenon_publish_seconds_count{service="answers",channel="greetings.greeted.v1"} 2',
        'tenon_publish_refused_total{channel="greetings.greeted.v1",code="EVENT_INVALID",service="answers"} 1',
        'tenon_handle_seconds_count{service="answers",queue="answers.answer"} 1',
        'tenon_handle_failed_total{queue="answers.answer",service="answers"} 2',
        'tenon_dead_lettered_total{queue="answers.answer",reason="attempts-exhausted",service="answers"} 1',
        'tenon_dead_lettered_total{queue="answers.answer",reason="unknown-type",service="answers"} 1',
      ]),
    );
  });

  it("tells of breakers, of retries, and of consumers that wait for an outage to end", async () => {
    expect(await metrics()).toContain('tenon_breaker_open{dependency="shelf",service="answers"} 0');
    const away = () => {
      throw new DependencyUnavailableError("shelf", "is away");
    };
    await expect(shelf.run(away)).rejects.toThrow("is away");
    expect(await metrics()).toContain('tenon_breaker_open{dependency="shelf",service="answers"} 1');

    const probing = 'tenon_consumer_probing{queue="answers.answer",service="answers"}';
    let during: readonly string[] = [];
    running.app.get(Answer).outage = async () => {
      during = await metrics();
      if (!during.includes(`${probing} 1`)) away();
    };
    await running.app.get(GreetedPublisher).publish({ name: "Ada" });
    await broker.settled();
    expect(during).toContain(`${probing} 1`);
    expect(await metrics()).toEqual(
      expect.arrayContaining([`${probing} 0`, 'tenon_retried_total{queue="answers.answer",service="answers"} 1']),
    );
  });

  it("takes no label from the wire", async () => {
    const before = (await metrics()).length;
    for (let type = 0; type < 20; type++) await publishOtherType(`made.up.${type}`);
    await broker.settled();
    expect((await metrics()).length).toBeLessThanOrEqual(before + 1);
  });

  it("says when the broker is away, and tells of the process", async () => {
    broker.state = { status: "down" };
    expect(await metrics()).toContain('tenon_broker_up{service="answers"} 0');
    const { text, headers } = await running.request("/metrics");
    expect(headers.get("content-type")).toContain("text/plain; version=0.0.4");
    expect(text).toContain("process_cpu_seconds_total");
  });

  async function publishOtherType(type = "greetings.other.v1"): Promise<void> {
    await broker.publish({
      exchange: greeted.exchange,
      address: greeted.address,
      envelope: {
        id: `${type}-${performance.now()}`,
        source: "stranger",
        type,
        specversion: "1.0",
        time: new Date().toISOString(),
        datacontenttype: "application/json",
        correlationid: "c",
      },
      body: Buffer.from("{}"),
      deadlineMs: 1_000,
    });
    await pause(0);
  }
});
