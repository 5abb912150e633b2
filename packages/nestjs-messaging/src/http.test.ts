import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Body, Controller, Get, HttpCode, Inject, Injectable, Post, UseGuards } from "@nestjs/common";
import { currentContext, type Envelope, type EventContext } from "@tenon/messaging";
import { BrokerUp } from "./broker-up.js";
import { AnswerConsumer, type Greeted, GreetedPublisher, validateGreeted } from "./fixtures/greetings.js";
import { SwitchableBroker } from "./fixtures/switchable-broker.js";
import { HttpProblem } from "./http-problem.js";
import { MessagingModule } from "./messaging.module.js";
import { requestBody } from "./request-body.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

@Injectable()
class Answer extends AnswerConsumer {
  handle(): void {}
}

const greeting = requestBody(validateGreeted, ({ name }) => ({ name }));

@Controller()
class GreetingController {
  constructor(@Inject(GreetedPublisher) private readonly greeted: GreetedPublisher) {}

  @Post("greetings")
  @HttpCode(201)
  greet(@Body({ schema: greeting }) event: Greeted): Promise<Envelope> {
    return this.greeted.publish(event);
  }

  @Post("guarded")
  @UseGuards(BrokerUp)
  guarded(): Promise<Envelope> {
    return this.greeted.publish({ name: "Ada" });
  }

  @Get("context")
  context(): EventContext | undefined {
    return currentContext();
  }

  @Get("refusal")
  refuse(): never {
    throw new HttpProblem({ status: 409, code: "GREETED_BEFORE", detail: "Once is enough." });
  }

  @Get("accident")
  fail(): never {
    throw new Error("password is hunter2");
  }
}

let broker: SwitchableBroker;
let running: RunningApp;

beforeEach(async () => {
  broker = new SwitchableBroker();
  running = await startApp({
    module: class {},
    imports: [MessagingModule.forRoot({ service: "greetings", broker, publishers: [GreetedPublisher] })],
    controllers: [GreetingController],
    providers: [Answer],
  });
});

afterEach(() => running.app.close());

function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  return running.request("/greetings", {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

describe("the context of a request", () => {
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  it("is taken from the caller, answered, and carried on by what is published", async () => {
    const { body, headers } = await post('{"name":"Ada"}', { "x-correlation-id": "order-7", traceparent });
    expect(headers.get("x-correlation-id")).toBe("order-7");
    expect(body).toMatchObject({
      correlationid: "order-7",
      traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-/),
    });
  });

  it("is new where the caller has none", async () => {
    const first = await running.request("/context");
    const second = await running.request("/context");
    expect(first.body).toEqual({
      correlationId: first.headers.get("x-correlation-id"),
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/),
    });
    expect(first.headers.get("x-correlation-id")).not.toBe(second.headers.get("x-correlation-id"));
  });

  it.each([
    ["too long", { "x-correlation-id": "a".repeat(129) }],
    ["with signs that could end a line or a field", { "x-correlation-id": 'a"\t{b' }],
    ["empty", { "x-correlation-id": "" }],
  ])("is new where the caller's id is %s", async (_, headers) => {
    const answered = (await running.request("/context", { headers })).headers.get("x-correlation-id");
    expect(answered).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ["malformed", "00-xyz"],
    ["all zeros", `00-${"0".repeat(32)}-b7ad6b7169203331-01`],
    ["two at once", `${traceparent}, ${traceparent}`],
  ])("has a new trace where the caller's is %s", async (_, wrong) => {
    const { body } = await running.request("/context", { headers: { traceparent: wrong, tracestate: "a=b" } });
    expect(body).toEqual({
      correlationId: expect.any(String),
      traceparent: expect.stringMatching(/^00-(?!0af7)[0-9a-f]{32}-[0-9a-f]{16}-00$/),
    });
  });

  it("keeps the trace's state with a good trace", async () => {
    const { body } = await running.request("/context", { headers: { traceparent, tracestate: "vendor=1" } });
    expect(body).toMatchObject({ traceparent, tracestate: "vendor=1" });
  });
});

describe("an error", () => {
  it.each([
    [
      "a body that is no event",
      '{"name":7}',
      422,
      { code: "REQUEST_INVALID", issues: [{ pointer: "/name", message: "must be string" }] },
    ],
    [
      "a body that is no object",
      "[]",
      422,
      { code: "REQUEST_INVALID", issues: [{ pointer: "", message: "must be object" }] },
    ],
    ["no body", "", 422, { code: "REQUEST_INVALID", issues: [{ pointer: "/name", message: "must be string" }] }],
    ["a body that is no JSON", "{name", 400, { code: "REQUEST_MALFORMED" }],
    ["a body that is too large", JSON.stringify({ name: "a".repeat(200_000) }), 413, { code: "REQUEST_TOO_LARGE" }],
  ])("%s is told with code and place", async (_, sent, status, wanted) => {
    const answer = await post(sent);
    expect(answer).toMatchObject({ status, body: { status, ...wanted } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toHaveProperty("correlationId", answer.headers.get("x-correlation-id"));
  });

  it("of the application keeps its code", async () => {
    const { status, body } = await running.request("/refusal");
    expect(status).toBe(409);
    expect(body).toMatchObject({ title: "Conflict", code: "GREETED_BEFORE", detail: "Once is enough." });
  });

  it("of the broker is 503, and when to try again", async () => {
    broker.state = { status: "down" };
    const { status, body, headers } = await post('{"name":"Ada"}');
    expect({ status, body }).toMatchObject({ status: 503, body: { code: "BROKER_UNAVAILABLE" } });
    expect(headers.get("retry-after")).toBe("2");
  });

  it.each(["down", "blocked"] as const)("is known before anything is kept, while the broker is %s", async (status) => {
    broker.state = { status };
    const answer = await running.request("/guarded", { method: "POST" });
    expect(answer).toMatchObject({ status: 503, body: { code: "BROKER_UNAVAILABLE" } });
    broker.state = { status: "up" };
    expect((await running.request("/guarded", { method: "POST" })).status).toBe(201);
  });

  it("that nobody expected is told without its text", async () => {
    const { status, body, text } = await running.request("/accident");
    expect({ status, body }).toMatchObject({ status: 500, body: { code: "INTERNAL_ERROR" } });
    expect(text).not.toContain("hunter2");
  });

  it("is also that there is nothing at a path", async () => {
    expect(await running.request("/nowhere")).toMatchObject({ status: 404, body: { code: "ROUTE_UNKNOWN" } });
  });
});
