import { afterEach, describe, expect, it } from "@jest/globals";
import { Injectable } from "@nestjs/common";
import { InProcessBroker } from "@tenon/messaging";
import { AnswerConsumer, type Greeted, GreetedPublisher, greeted } from "./fixtures/greetings.js";
import type { Happening } from "./message-tail.js";
import { MessagingModule } from "./messaging.module.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

const adminToken = "0123456789abcdef";
const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" };

@Injectable()
class Answer extends AnswerConsumer {
  handle({ name }: Greeted): void {
    if (name === "Bob") throw new Error("not Bob again");
  }
}

let broker: InProcessBroker;
let running: RunningApp;

async function start(options: { readonly adminPublish?: boolean; readonly adminToken?: string }): Promise<void> {
  broker = new InProcessBroker();
  const messaging = MessagingModule.forRoot({ service: "answers", broker, publishers: [GreetedPublisher], ...options });
  running = await startApp({ module: class {}, imports: [messaging], providers: [Answer] });
}

afterEach(() => running.app.close());

function publish(body: unknown) {
  return running.request("/admin/publish", { method: "POST", headers, body: JSON.stringify(body) });
}

/** Looks on until so many things were seen. */
async function seeing(query: string, count: number, act: () => Promise<unknown>): Promise<readonly Happening[]> {
  const response = await fetch(new URL(`/admin/messages${query}`, await running.app.getUrl()), { headers });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  await act();
  let text = "";
  const seen = () => text.match(/^data: .*\n/gm) ?? [];
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (seen().length >= count) break;
  }
  return seen().map((line) => JSON.parse(line.slice("data: ".length)) as Happening);
}

describe("/admin/publish", () => {
  const ada = { channel: greeted.address, payload: { name: "Ada" } };

  it.each([{}, { adminPublish: true }])("is closed without a token: %j", async (options) => {
    await start(options);
    expect(await publish(ada)).toMatchObject({ status: 404, body: { code: "ADMIN_CLOSED" } });
  });

  it("is closed where nobody has opened it", async () => {
    await start({ adminToken });
    expect(await publish(ada)).toMatchObject({ status: 403, body: { code: "ADMIN_PUBLISH_CLOSED" } });
    expect((await running.request("/admin/channels", { headers })).body).toEqual({
      service: "answers",
      publishes: false,
      channels: [{ address: "greetings.greeted.v1", source: "greetings", types: ["greetings.greeted.v1"] }],
    });
  });

  it("publishes what the channel's validator allows, and says where another payload is wrong", async () => {
    await start({ adminToken, adminPublish: true });
    expect(await publish(ada)).toMatchObject({
      status: 202,
      body: { id: expect.any(String), correlationid: expect.any(String) },
    });
    expect(await publish({ ...ada, payload: { name: 7 } })).toMatchObject({
      status: 422,
      body: { code: "EVENT_INVALID", issues: [{ pointer: "/name", message: "must be string" }] },
    });
    expect(await publish({ ...ada, channel: "greetings.#" })).toMatchObject({
      status: 404,
      body: { code: "CHANNEL_UNKNOWN" },
    });
    expect(await publish({ channel: greeted.address })).toMatchObject({ status: 400 });
  });
});

describe("/admin/messages", () => {
  it("lets nobody look on who does not know the token", async () => {
    await start({ adminToken });
    expect((await running.request("/admin/messages")).status).toBe(401);
  });

  it("tells what happens to messages as it happens, and why one is given up", async () => {
    await start({ adminToken });
    const seen = await seeing("", 6, async () => {
      for (const name of ["Ada", "Bob"]) {
        await running.app.get(GreetedPublisher).publish({ name });
        await broker.settled();
      }
    });
    const event = {
      id: expect.any(String),
      type: greeted.address,
      source: "greetings",
      correlationid: expect.any(String),
    };
    const told = expect.objectContaining;
    expect(seen).toEqual([
      told({ what: "published", valid: true, event, payload: { name: "Ada" } }),
      told({ what: "handled", valid: true, event, queue: "answers.answer", attempt: 1 }),
      told({ what: "published", valid: true, event, payload: { name: "Bob" } }),
      told({
        what: "failed",
        valid: true,
        code: "HANDLER_FAILED",
        message: "not Bob again",
        retryInMs: expect.any(Number),
      }),
      told({ what: "failed", valid: true, attempt: 2 }),
      told({ what: "dead-letter", valid: true, reason: "attempts-exhausted", message: "not Bob again" }),
    ]);
  });

  it("tells that a message is not what its contract allows, and only of those that are asked for", async () => {
    await start({ adminToken });
    const { exchange, address } = greeted;
    const envelope = {
      id: "e-1",
      source: "stranger",
      type: address,
      specversion: "1.0",
      time: "2026-11-02T09:41:00Z",
      datacontenttype: "application/json",
      correlationid: "c-1",
    } as const;
    const send = (type: string) =>
      broker.publish({
        exchange,
        address,
        envelope: { ...envelope, type },
        body: Buffer.from("[]"),
        deadlineMs: 1_000,
      });
    const seen = await seeing(`?type=${address}`, 1, async () => {
      await send("greetings.other.v1");
      await send(address);
    });
    expect(seen).toEqual([
      expect.objectContaining({
        what: "dead-letter",
        valid: false,
        reason: "invalid",
        code: "EVENT_INVALID",
        payload: [],
      }),
    ]);
  });

  it("ends when the application does", async () => {
    await start({ adminToken });
    const response = await fetch(new URL("/admin/messages", await running.app.getUrl()), { headers });
    await running.app.close();
    expect(await response.text()).toBe(": looking on\n\n");
  });
});
