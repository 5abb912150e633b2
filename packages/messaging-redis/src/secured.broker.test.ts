import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { connectionFromFiles } from "@tenon/messaging";
import { eventually, examExchange, examMessage, examQueue, Recording } from "@tenon/messaging-conformance";
import { RedisBroker, type RedisOptions } from "./redis-broker.js";
import { type OwnServer, startOwnServer } from "./testing/own-server.js";

const { TENON_SERVERS: door = "" } = process.env;

describe("a Redis over TLS", () => {
  let server: OwnServer;
  let opened: RedisBroker[] = [];

  beforeAll(async () => {
    server = await startOwnServer(door);
  });
  afterEach(async () => {
    await Promise.all(opened.map((broker) => broker.close()));
    opened = [];
  });
  afterAll(() => server.remove());

  function open(options: RedisOptions): RedisBroker {
    const broker = new RedisBroker(options);
    opened.push(broker);
    return broker;
  }

  it("carries messages, with the client's certificate and without", async () => {
    // A server from docker compose has no certificate: there is nothing to ask it. Debian's has.
    if (!server.tls) return;
    const { url, caFile } = server.tls;
    for (const files of [server.tls, { url, caFile }]) {
      const broker = open(connectionFromFiles(files));
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      await broker.publish(examMessage(exchange, "in secret"));
      await handler.count(1);
    }
  });

  it("is not spoken to where nobody answers for its certificate", async () => {
    if (!server.tls) return;
    const broker = open({ url: server.tls.url });
    await eventually(() => /certificate/.test(broker.health().reason ?? ""));
    expect(broker.health().status).toBe("down");
  });

  it("may be left at any moment of its greeting", async () => {
    if (!server.tls) return;
    for (let ms = 0; ms < 40; ms++) {
      const broker = new RedisBroker({ url: server.tls.url });
      await sleep(ms);
      await broker.close();
    }
  });
});
