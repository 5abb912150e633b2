import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createOwnDatabase, dropOwnDatabase } from "@tenon/store-postgres/testing";
import type { Ledger } from "./ledger.js";
import { openLedger } from "./open-ledger.js";
import { type ConsumerName, type Scene } from "./scene.js";
import { type Server, type ServerKind, takeServer } from "./server.js";
import type { Role } from "./service.js";
import { ServiceProcess } from "./service-process.js";
import type { Mood, News, Order } from "./telling.js";
import type { Work } from "./work.js";

export const sceneNames = [
  "postgres+rabbitmq",
  "postgres+redis",
  "sqlite+rabbitmq",
  "sqlite+redis",
  "sqlite+in-process",
] as const;
export type SceneName = (typeof sceneNames)[number];

export interface Setting {
  readonly work: Work;
  readonly env: NodeJS.ProcessEnv;
  readonly isCareless: boolean;
}

export type Servers = Readonly<Partial<Record<ServerKind, Server>>>;

/** Servers and services of a trial, and what has been seen of them. */
export class Stage {
  readonly deadLetters: Record<ConsumerName, Set<string>> = { ordered: new Set(), parallel: new Set() };
  readonly crashes: string[] = [];
  /** Services that have not ended in time and in order when they were asked to. */
  readonly disorderly: string[] = [];
  repeated = 0;
  isPaused = false;
  readonly #services: ServiceProcess[] = [];

  private constructor(
    readonly work: Work,
    readonly scene: Scene,
    readonly ledger: Ledger,
    readonly servers: Servers,
    private readonly end: () => Promise<void>,
  ) {}

  static async set(name: SceneName, { work, env, isCareless }: Setting): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), "tenon-faults-"));
    const door = env.TENON_SERVERS ?? "";
    const [rabbitmq, redis, postgres] = await Promise.all([
      name.endsWith("rabbitmq") ? takeServer("rabbitmq", env.RABBITMQ_URL, door) : undefined,
      name.endsWith("redis") ? takeServer("redis", env.REDIS_URL, door) : undefined,
      name.startsWith("postgres") ? takeServer("postgres", env.POSTGRES_URL, door) : undefined,
    ]);
    const own = postgres && (await createOwnDatabase(postgres.url));
    const path = join(folder, "state.sqlite");
    const inOwn = (url: string) => Object.assign(new URL(url), { pathname: new URL(own ?? url).pathname }).href;
    const scene: Scene = {
      isCareless,
      run: `${process.pid}-${Date.now().toString(36)}`,
      store: postgres ? { kind: "postgres", url: inOwn(postgres.throughLine) } : { kind: "sqlite", path },
      broker: brokerOf({ rabbitmq, redis }),
    };
    const ledger = await openLedger(own ? { kind: "postgres", url: own } : { kind: "sqlite", path });
    const servers = { ...(rabbitmq && { rabbitmq }), ...(redis && { redis }), ...(postgres && { postgres }) };
    const stage = new Stage(work, scene, ledger, servers, async () => {
      await ledger.close();
      if (own) await dropOwnDatabase(own).catch(() => undefined);
      for (const server of Object.values(servers)) await server.end();
      rmSync(folder, { recursive: true, force: true });
    });
    stage.#hire(folder);
    // Queues are there before anybody writes to them.
    const [publishers, others] = [stage.services("publisher"), stage.services("")];
    await Promise.all(others.filter((service) => !publishers.includes(service)).map((service) => service.start()));
    for (const publisher of publishers) await publisher.start();
    return stage;
  }

  get hasServices(): boolean {
    return this.#services.length > 1;
  }

  /** Services by the beginning of their names. */
  services(role: string): readonly ServiceProcess[] {
    return this.#services.filter(({ name }) => name.startsWith(role));
  }

  /** Sends it to the service that publishes. */
  order(order: Order): void {
    const [publisher = this.#services[0]] = this.services("publisher");
    publisher?.send(order);
  }

  setMood(mood: Mood): void {
    for (const service of this.#services) service.send({ kind: "mood", mood });
  }

  /** Ends the services in order, and resolves with the queues and the database still there. */
  async stopServices(): Promise<void> {
    for (const service of this.#services) await this.stopService(service);
  }

  async stopService(service: ServiceProcess): Promise<void> {
    if (!(await service.stop())) this.disorderly.push(service.name);
  }

  /** Resolves when the condition holds, or when so much time has passed. */
  async until(condition: () => Promise<boolean>, withinMs: number): Promise<boolean> {
    const end = performance.now() + withinMs;
    while (performance.now() < end) {
      if (await condition().catch(() => false)) return true;
      await sleep(200);
    }
    return false;
  }

  async strike(): Promise<void> {
    for (const service of this.#services) await service.kill();
    await this.end();
  }

  #hire(folder: string): void {
    const logs = join(folder, "logs");
    mkdirSync(logs);
    const all: readonly (readonly [string, ...Role[]])[] =
      this.scene.broker.kind === "in-process"
        ? [["service", "ordered", "parallel", "publisher", "relay"]]
        : [
            ["ordered-1", "ordered"],
            ["ordered-2", "ordered"],
            ["parallel-1", "parallel"],
            ["parallel-2", "parallel"],
            ["relay-1", "relay"],
            ["relay-2", "relay"],
            ["publisher-1", "publisher"],
          ];
    for (const [name, ...roles] of all) {
      const service = new ServiceProcess({
        name,
        roles: roles as Role[],
        scene: this.scene,
        logFile: join(logs, `${name}.log`),
        onNews: (news) => this.#hear(news),
        onCrash: (report) => {
          this.crashes.push(report);
          if (roles.includes("publisher")) this.work.abandon();
        },
      });
      this.#services.push(service);
    }
  }

  #hear(news: News): void {
    if (news.kind === "placed") this.work.conclude(news.item, news.outcome);
    if (news.kind === "repeated") this.repeated += news.count;
    if (news.kind === "dead letter") this.deadLetters[news.consumer].add(news.id);
  }
}

function brokerOf({ rabbitmq, redis }: { readonly [Kind in ServerKind]?: Server | undefined }): Scene["broker"] {
  if (rabbitmq) return { kind: "rabbitmq", url: rabbitmq.throughLine };
  if (redis) return { kind: "redis", url: redis.throughLine };
  return { kind: "in-process" };
}
