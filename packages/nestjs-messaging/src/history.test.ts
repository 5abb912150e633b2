import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { EventSourced, type Projection, ProjectionRunner } from "@tenon/event-store";
import { InProcessBroker } from "@tenon/messaging";
import { type Database, openDatabase, type Tables } from "@tenon/store-sqlite";
import { type Greeted, greeted } from "./fixtures/greetings.js";
import { MessagingModule } from "./messaging.module.js";
import { type RunningApp, startApp } from "./testing/running-app.js";

const adminToken = "0123456789abcdef";

interface GreetedEvent {
  readonly type: "greetings.greeted.v1";
  readonly data: Greeted;
}

let database: Database;
let running: RunningApp;
let guests: EventSourced<number, string, GreetedEvent>;
let runner: ProjectionRunner<GreetedEvent, Tables>;

beforeEach(async () => {
  database = openDatabase(":memory:");
  guests = new EventSourced<number, string, GreetedEvent>({
    store: database.events,
    category: "guest",
    channels: { "greetings.greeted.v1": greeted },
    decider: {
      initial: 0,
      decide: (name) => [{ type: "greetings.greeted.v1", data: { name } }],
      evolve: (count) => count + 1,
    },
  });
  const names: Projection<GreetedEvent, Tables> = {
    name: "names",
    version: "1",
    history: guests.history,
    prepare: (tables, n) => tables.execute(`CREATE TABLE name_${n} (name TEXT) STRICT`),
    project: (tables, { data }, { generation }) => tables.run(`INSERT INTO name_${generation} VALUES (?)`, data.name),
    drop: (tables, n) => tables.execute(`DROP TABLE name_${n}`),
  };
  runner = new ProjectionRunner(database.events, database.readModels, names, { pollMs: 5 });
  running = await startApp({
    module: class {},
    imports: [
      MessagingModule.forRoot({
        service: "guests",
        broker: new InProcessBroker(),
        resources: { database },
        history: { store: database.events, kept: [guests], projections: [runner] },
        adminToken,
        processMetrics: false,
      }),
    ],
  });
});
afterEach(() => running.app.close());

function ask(path: string, method = "GET") {
  return running.request(`/admin/${path}`, { method, headers: { authorization: `Bearer ${adminToken}` } });
}

async function check(): Promise<readonly unknown[]> {
  const { status, text } = await ask("history/check", "POST");
  expect(status).toBe(200);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("an application with a history", () => {
  it("holds it against the contracts of today, and says how far it has come", async () => {
    for (const name of ["Ada", "Grace"]) await guests.execute("1", name);
    const versions = [{ type: "greetings.greeted.v1", version: "1.0.0", events: 2 }];
    expect(await check()).toEqual([
      { events: 2, position: 2, head: 2 },
      { events: 2, versions },
    ]);
    const [kept] = (await database.events.read("guest-1")).events;
    if (!kept) throw new Error("nothing was kept");
    const { envelope } = kept;
    await database.events.append("guest-2", { events: [{ envelope: { ...envelope, id: "e-3" }, data: { name: 7 } }] });
    expect((await check()).at(-1)).toMatchObject({
      events: 2,
      unreadable: { stream: "guest-2", revision: 1, position: 3, type: "greetings.greeted.v1" },
    });
  });

  it("tells of a stream that nothing reads", async () => {
    await guests.execute("1", "Ada");
    const [kept] = (await database.events.read("guest-1")).events;
    if (!kept) throw new Error("nothing was kept");
    await database.events.append("visitor-1", { events: [{ ...kept, envelope: { ...kept.envelope, id: "e-2" } }] });
    expect((await check()).at(-1)).toMatchObject({
      unreadable: {
        stream: "visitor-1",
        message:
          "EVENT_UNREADABLE visitor-1: revision 1 (position 2) of greetings.greeted.v1: nothing here reads the stream: known are guest-…",
      },
    });
  });

  it("runs its projections, tells how far they are, rebuilds, pauses and resumes them", async () => {
    for (const name of ["Ada", "Grace"]) await guests.execute("1", name);
    await until(async () => (await runner.lag()) === 0);
    const live = { generation: 1, version: "1", position: 2 };
    const names = { name: "names", live, isPaused: false, head: 2, lag: 0 };
    expect(await ask("projections")).toMatchObject({ status: 200, body: [names] });
    expect((await running.request("/metrics")).text).toMatch(
      /^tenon_projection_lag{projection="names",service="guests"} 0$/m,
    );

    expect((await ask("projections/names/pause", "POST")).status).toBe(204);
    await guests.execute("1", "Edsger");
    expect(await ask("projections/names/rebuild", "POST")).toMatchObject({
      status: 202,
      body: { isPaused: true, lag: 1, building: { generation: 2, position: 0 } },
    });
    expect((await ask("projections/names/resume", "POST")).status).toBe(204);
    await until(async () => (await runner.status()).live?.generation === 2);
    expect(await ask("projections/names")).toMatchObject({ body: { live: { generation: 2, position: 3 }, lag: 0 } });
    expect(await ask("projections/other")).toMatchObject({
      status: 404,
      body: { code: "PROJECTION_UNKNOWN", detail: 'There is no projection "other" here; there are: names.' },
    });
  });

  it("says so where another instance has a projection", async () => {
    await runner.stop();
    await database.readModels.claim("names", "another", 60_000);
    expect(await ask("projections/names/rebuild", "POST")).toMatchObject({
      status: 409,
      body: { code: "PROJECTION_ELSEWHERE" },
    });
  });
});

it("an application without a history has none to check, and no projections", async () => {
  await running.app.close();
  database = openDatabase(":memory:");
  running = await startApp({
    module: class {},
    imports: [
      MessagingModule.forRoot({
        service: "guests",
        broker: new InProcessBroker(),
        resources: { database },
        adminToken,
      }),
    ],
  });
  expect(await ask("history/check", "POST")).toMatchObject({ status: 404, body: { code: "ROUTE_UNKNOWN" } });
  expect(await ask("projections")).toMatchObject({ status: 200, body: [] });
});
