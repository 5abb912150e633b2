import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Injectable } from "@nestjs/common";
import { AnswerConsumer, type Greeted, GreetedPublisher, greeted } from "./fixtures/greetings.js";
import { SwitchableBroker } from "./fixtures/switchable-broker.js";
import { MessagingModule } from "./messaging.module.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

@Injectable()
class Answer extends AnswerConsumer {
  handle({ name }: Greeted): void {
    if (name === "Mallory") throw new Error("go away");
  }
}

let broker: SwitchableBroker;
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

  it("is degraded while the broker takes nothing", async () => {
    broker.state = { status: "blocked", reason: "low on memory" };
    expect(await running.request("/health/ready")).toMatchObject({
      status: 200,
      body: { details: { broker: { status: "degraded", message: "low on memory" } } },
    });
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
