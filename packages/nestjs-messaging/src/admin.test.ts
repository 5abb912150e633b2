import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Injectable } from "@nestjs/common";
import { InProcessBroker } from "@tenon/messaging";
import { AnswerConsumer, type Greeted, GreetedPublisher, greeted } from "./fixtures/greetings.js";
import { MessagingModule } from "./messaging.module.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

const adminToken = "0123456789abcdef";

@Injectable()
class Answer extends AnswerConsumer {
  readonly greeted: string[] = [];
  isBroken = true;

  handle({ name }: Greeted): void {
    if (this.isBroken) throw Object.assign(new Error(`cannot greet ${name}`), { code: "TONGUE_TIED" });
    this.greeted.push(name);
  }
}

let broker: InProcessBroker;
let running: RunningApp;
let answer: Answer;

async function start(token: string | undefined): Promise<void> {
  broker = new InProcessBroker();
  running = await startApp({
    module: class {},
    imports: [
      MessagingModule.forRoot({
        service: "answers",
        broker,
        publishers: [GreetedPublisher],
        ...(token !== undefined && { adminToken: token }),
      }),
    ],
    providers: [Answer],
  });
  answer = running.app.get(Answer);
}

function ask(path: string, { method = "GET", body, token = adminToken }: Partial<Record<string, unknown>> = {}) {
  return running.request(`/admin/${path}`, {
    method: String(method),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

interface Listed {
  readonly id: string;
  readonly event: { readonly id: string };
}

const list = async (query = "") => (await ask(`dead-letters${query}`)).body as readonly Listed[];

async function publish(...names: readonly string[]): Promise<void> {
  for (const name of names) await running.app.get(GreetedPublisher).publish({ name });
  await broker.settled();
}

afterEach(() => running.app.close());

describe("/admin without a token of the service's", () => {
  it("is closed, whatever the caller says", async () => {
    await start(undefined);
    for (const token of ["", "undefined", adminToken]) {
      expect(await ask("dead-letters", { token })).toMatchObject({ status: 404, body: { code: "ADMIN_CLOSED" } });
    }
  });
});

describe("/admin", () => {
  beforeEach(() => start(adminToken));

  it("lets nobody in who does not know the token", async () => {
    for (const token of ["", `${adminToken}0`, adminToken.toUpperCase()]) {
      expect(await ask("dead-letters", { token })).toMatchObject({ status: 401, body: { code: "ADMIN_TOKEN_WRONG" } });
    }
    expect((await running.request("/admin/consumers")).status).toBe(401);
  });

  it("lists what was given up, with all that is known of it", async () => {
    await publish("Ada", "Bob");
    const [ada, bob] = await list();
    expect(ada).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      queue: "answers.answer",
      reason: "attempts-exhausted",
      code: "TONGUE_TIED",
      message: "cannot greet Ada",
      attempts: 2,
      firstDeliveredAt: expect.stringMatching(/Z$/),
      at: expect.stringMatching(/Z$/),
      consumer: "answers",
      contractVersion: "1.0.0",
      address: "greetings.greeted.v1",
      event: expect.objectContaining({ type: "greetings.greeted.v1", source: "greetings" }),
      dataversion: "1.0.0",
    });
    expect(bob?.id).not.toBe(ada?.id);
    expect((await ask(`dead-letters/${ada?.id}`)).body).toMatchObject({
      id: ada?.id,
      payload: { name: "Ada" },
      stack: expect.stringContaining("admin.test"),
    });
  });

  it.each([
    ["?code=TONGUE_TIED&reason=attempts-exhausted&consumer=answers&queue=answers.answer", 1],
    ["?code=OTHER", 0],
    ["?consumer=orders", 0],
    ["?since=2020-01-01T00:00:00Z", 1],
    ["?since=2999-01-01T00:00:00Z", 0],
    ["?until=2020-01-01T00:00:00Z", 0],
  ])("lists those that %s", async (query, wanted) => {
    await publish("Ada");
    expect(await list(query)).toHaveLength(wanted);
  });

  it.each(["?codes=X", "?since=yesterday", "?reason=bad-luck"])(
    "refuses a filter that it does not know: %s",
    async (query) => {
      expect(await ask(`dead-letters${query}`)).toMatchObject({ status: 400, body: { code: "REQUEST_MALFORMED" } });
    },
  );

  it("replays one with its id when its handler was mended, and keeps the other", async () => {
    await publish("Ada", "Bob");
    const [ada, bob] = await list();
    answer.isBroken = false;
    expect(await ask("dead-letters/replay", { method: "POST", body: { ids: [ada?.id] } })).toMatchObject({
      status: 200,
      body: { replayed: 1, refused: [] },
    });
    await broker.settled();
    expect(answer.greeted).toEqual(["Ada"]);
    expect((await list()).map(({ id }) => id)).toEqual([bob?.id]);
  });

  it("gives up again what fails again, under the id that the event always had", async () => {
    await publish("Ada");
    const [before] = await list();
    await ask("dead-letters/replay", { method: "POST", body: { all: true } });
    await broker.settled();
    const [after, ...others] = await list();
    expect(others).toEqual([]);
    expect(after?.event.id).toBe(before?.event.id);
    expect(after).toMatchObject({ attempts: 2 });
  });

  it("holds an edited payload against the contract of today, and keeps what does not fit as it was", async () => {
    await publish("Ada");
    const [letter] = await list();
    const at = `dead-letters/${letter?.id}`;
    expect(await ask(at, { method: "PUT", body: { name: 7 } })).toMatchObject({
      status: 422,
      body: { code: "DEAD_LETTER_REFUSED", detail: expect.stringContaining("/name must be string") },
    });
    expect((await ask(at)).body).toMatchObject({ payload: { name: "Ada" } });

    expect((await ask(at, { method: "PUT", body: { name: "Eve" } })).status).toBe(204);
    expect((await ask(at)).body).toMatchObject({ id: letter?.id, event: letter?.event, payload: { name: "Eve" } });
    answer.isBroken = false;
    await ask("dead-letters/replay", { method: "POST", body: { ids: [letter?.id] } });
    await broker.settled();
    expect(answer.greeted).toEqual(["Eve"]);
  });

  it("does not replay what would be refused again, and says why", async () => {
    const envelope = {
      id: "e-1",
      source: "stranger",
      type: greeted.address,
      specversion: "1.0",
      time: "2026-11-02T09:41:00Z",
      datacontenttype: "application/json",
      correlationid: "c-1",
    } as const;
    const { exchange, address } = greeted;
    await broker.publish({ exchange, address, envelope, body: Buffer.from("{"), deadlineMs: 1_000 });
    await broker.settled();
    const [letter] = await list();
    expect((await ask(`dead-letters/${letter?.id}`)).body).toMatchObject({ body: "{", reason: "malformed" });
    expect((await ask("dead-letters/replay", { method: "POST", body: { all: true } })).body).toEqual({
      replayed: 0,
      refused: [{ id: letter?.id, error: expect.objectContaining({ code: "MESSAGE_MALFORMED" }) }],
    });
    expect(await list()).toHaveLength(1);
  });

  it("discards those that are named, and nothing by leaving something out", async () => {
    await publish("Ada", "Bob");
    for (const body of [{}, undefined, { all: false }]) {
      expect((await ask("dead-letters/discard", { method: "POST", body })).status).toBe(400);
    }
    const [ada] = await list();
    expect((await ask("dead-letters/discard", { method: "POST", body: { ids: [ada?.id] } })).body).toEqual({
      discarded: 1,
    });
    expect((await ask(`dead-letters/${ada?.id}`)).body).toMatchObject({ code: "DEAD_LETTER_UNKNOWN" });
    expect((await ask("dead-letters/discard", { method: "POST", body: { all: true } })).body).toEqual({ discarded: 1 });
    expect(await list()).toEqual([]);
  });

  it("pauses a consumer and resumes it; meanwhile its queue keeps what comes", async () => {
    answer.isBroken = false;
    const states = async () => (await ask("consumers")).body;
    expect(await states()).toEqual([{ queue: "answers.answer", channel: "greetings.greeted.v1", state: "running" }]);
    expect((await ask("consumers/answers.answer/pause", { method: "POST" })).status).toBe(204);
    expect(await states()).toMatchObject([{ state: "paused" }]);
    await publish("Ada");
    expect(answer.greeted).toEqual([]);
    expect((await running.request("/health/ready")).status).toBe(200);

    expect((await ask("consumers/answers.answer/resume", { method: "POST" })).status).toBe(204);
    await broker.settled();
    expect(answer.greeted).toEqual(["Ada"]);
    expect((await ask("consumers/no.such/pause", { method: "POST" })).status).toBe(404);
  });
});
