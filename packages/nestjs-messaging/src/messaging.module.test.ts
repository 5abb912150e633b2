import { afterEach, describe, expect, it } from "@jest/globals";
import { type INestApplication, Inject, Injectable, Module, type Provider, Scope } from "@nestjs/common";
import { currentContext, InProcessBroker, type MessageContext, type MessagingObserver } from "@tenon/messaging";
import { AnswerConsumer, type Greeted, GreetedPublisher, greeted } from "./fixtures/greetings.js";
import { SwitchableBroker } from "./fixtures/switchable-broker.js";
import { MessagingModule } from "./messaging.module.js";
import type { MessagingOptions, Resource } from "./messaging-options.js";
import { startService } from "./start-service.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

@Injectable()
class Answer extends AnswerConsumer {
  readonly names: string[] = [];
  readonly correlationIds: (string | undefined)[] = [];
  work: (event: Greeted, context: MessageContext) => Promise<void> | void = () => undefined;

  async handle(event: Greeted, context: MessageContext): Promise<void> {
    this.correlationIds.push(currentContext()?.correlationId);
    await this.work(event, context);
    this.names.push(event.name);
  }
}

@Injectable()
class Greeter {
  constructor(@Inject(GreetedPublisher) readonly greeted: GreetedPublisher) {}
}

let running: RunningApp | undefined;
afterEach(async () => {
  await running?.app.close();
  running = undefined;
});

async function start(options: Partial<MessagingOptions>, providers: Provider[] = [Answer, Greeter]) {
  const broker = options.broker ?? new InProcessBroker();
  running = await startApp({
    module: class {},
    imports: [MessagingModule.forRoot({ service: "answers", publishers: [GreetedPublisher], ...options, broker })],
    providers,
  });
  return running.app;
}

describe("an application with the messaging module", () => {
  it("starts every provider that is a consumer, and injects publishers by their class", async () => {
    const broker = new InProcessBroker();
    const app = await start({ broker });
    await app.get(Greeter).greeted.publish({ name: "Ada" });
    await broker.settled();
    expect(app.get(Answer).names).toEqual(["Ada"]);
  });

  it("can be told about its broker by other providers", async () => {
    const broker = new InProcessBroker();
    const root = MessagingModule.forRootAsync({
      inject: ["BROKER_URL"],
      useFactory: (url: string) => ({ service: url, broker }),
      imports: [
        { module: class {}, providers: [{ provide: "BROKER_URL", useValue: "in-process" }], exports: ["BROKER_URL"] },
      ],
      publishers: [GreetedPublisher],
    });
    running = await startApp({ module: class {}, imports: [root], providers: [Answer, Greeter] });
    await running.app.get(Greeter).greeted.publish({ name: "Ada" });
    await broker.settled();
    expect(running.app.get(Answer).names).toEqual(["Ada"]);
  });

  it("gives a feature module publishers of its own", async () => {
    @Module({
      imports: [MessagingModule.forFeature([GreetedPublisher])],
      providers: [Greeter],
    })
    class GreetingModule {}

    const broker = new InProcessBroker();
    running = await startApp({
      module: class {},
      imports: [MessagingModule.forRoot({ service: "answers", broker }), GreetingModule],
      providers: [Answer],
    });
    await running.app.get(Greeter, { strict: false }).greeted.publish({ name: "Ada" });
    await broker.settled();
    expect(running.app.get(Answer).names).toEqual(["Ada"]);
  });

  it("tells an observer what it publishes and handles", async () => {
    const seen: string[] = [];
    const observer: MessagingObserver = {
      published: ({ channel }) => seen.push(`published ${channel.address}`),
      handled: ({ subscription }) => seen.push(`handled ${subscription.queue}`),
    };
    const broker = new InProcessBroker();
    const app = await start({ broker, observer });
    await app.get(Greeter).greeted.publish({ name: "Ada" });
    await broker.settled();
    expect(seen).toEqual(["published greetings.greeted.v1", "handled answers.answer"]);
  });

  it("does not start with a consumer that is made for every request", async () => {
    @Injectable({ scope: Scope.REQUEST })
    class PerRequest extends Answer {}
    const starting = start({}, [PerRequest]);
    await expect(starting).rejects.toThrow("CONSUMER_NOT_SINGLETON: PerRequest is made anew for every request");
  });

  it("does not start with two consumers of one queue", async () => {
    @Injectable()
    class Other extends AnswerConsumer {
      handle(): void {}
    }
    const starting = start({}, [Answer, Other]);
    await expect(starting).rejects.toThrow("CONSUMER_TWICE: Other and Answer both read answers.answer");
  });
});

describe("an application that cannot receive", () => {
  it("does not start, and says why", async () => {
    const broker = new InProcessBroker();
    const exchange = { ...greeted.exchange, type: "direct" } as const;
    const { delivery } = greeted;
    await broker.subscribe({ name: "other", exchange, pattern: "x", delivery, prefetch: 1 }, async () => ({
      kind: "done",
    }));
    await expect(start({ broker })).rejects.toThrow(
      "TOPOLOGY_MISMATCH test.events: the exchange is of type direct, not topic",
    );
  });
});

describe("starting where somebody else answers", () => {
  const apps: INestApplication[] = [];
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
  });

  async function startAt(port: number | readonly number[]): Promise<string> {
    const imports = [MessagingModule.forRoot({ service: "answers", broker: new InProcessBroker() })];
    const options = { host: "127.0.0.1", logger: false, signals: false, port } as const;
    const app = await startService({ module: class {}, imports }, options);
    apps.push(app);
    return app.getUrl();
  }

  it("fails, or takes the next port that it was given", async () => {
    const first = await startAt(0);
    const taken = Number(new URL(first).port);
    await expect(startAt(taken)).rejects.toThrow("EADDRINUSE");
    const second = await startAt([taken, 0]);
    expect(second).not.toBe(first);
    expect((await fetch(`${second}/health/live`)).status).toBe(200);
  });
});

describe("stopping", () => {
  it("finishes handlers, then requests, then closes broker and resources", async () => {
    const log: string[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const broker = new SwitchableBroker();
    const database: Resource = {
      check: () => undefined,
      close: () => void log.push(`database closed, broker ${broker.closed}`),
    };
    const app = await start({ broker: () => broker, resources: { database } });
    app.get(Answer).work = async () => {
      begin();
      await gate;
      log.push(`handled, broker ${broker.closed}, listening ${app.getHttpServer().listening}`);
    };
    await app.get(Greeter).greeted.publish({ name: "Ada" });
    await begun;
    const closing = app.close();
    setImmediate(open);
    await closing;
    running = undefined;
    expect(log).toEqual(["handled, broker false, listening true", "database closed, broker true"]);
    expect(app.getHttpServer().listening).toBe(false);
  });

  it("does not wait for ever for a handler", async () => {
    const app = await start({ broker: new SwitchableBroker(), drainMs: 20 });
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    app.get(Answer).work = () => {
      begin();
      return new Promise(() => undefined);
    };
    await app.get(Greeter).greeted.publish({ name: "Ada" });
    await begun;
    await app.close();
    running = undefined;
  });

  it("leaves a broker open that it was given", async () => {
    const broker = new SwitchableBroker();
    const app = await start({ broker });
    await app.close();
    running = undefined;
    expect(broker.closed).toBe(false);
  });
});

describe("a broker that is away", () => {
  it("keeps nobody from starting, and the consumers start when it comes", async () => {
    const broker = new SwitchableBroker();
    broker.state = { status: "down", reason: "connection refused" };
    const app = await start({ broker, startMs: 10 });
    expect(await running?.request("/health/live")).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(await running?.request("/health/ready")).toMatchObject({
      status: 503,
      body: {
        status: "error",
        error: {
          broker: { status: "down", message: "connection refused" },
          consumers: { status: "down", waiting: ["answers.answer"] },
        },
      },
    });

    broker.state = { status: "up" };
    while ((await running?.request("/health/ready"))?.status !== 200);
    await app.get(Greeter).greeted.publish({ name: "Ada" });
    await broker.settled();
    expect(app.get(Answer).names).toEqual(["Ada"]);
  });
});
