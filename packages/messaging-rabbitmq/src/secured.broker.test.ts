import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { type Connection, connectionFromFiles } from "@tenon/messaging";
import { eventually, examExchange, examMessage, examQueue, Recording } from "@tenon/messaging-conformance";
import { RabbitMqBroker, type RabbitMqOptions } from "./rabbitmq-broker.js";
import { type OwnServer, startOwnServer } from "./testing/own-server.js";

const { TENON_SERVERS: door = "" } = process.env;

describe("a RabbitMQ over TLS", () => {
  let server: OwnServer;
  let opened: RabbitMqBroker[] = [];

  beforeAll(async () => {
    server = await startOwnServer(door);
  });
  afterEach(async () => {
    await Promise.all(opened.map((broker) => broker.close()));
    opened = [];
  });
  afterAll(() => server.remove());

  function open(options: RabbitMqOptions): RabbitMqBroker {
    const broker = new RabbitMqBroker(options);
    opened.push(broker);
    return broker;
  }

  /** Sends a message round, and says from whom it came. */
  async function senderThrough(broker: RabbitMqBroker, { attempts = 1 } = {}): Promise<(string | undefined)[]> {
    const exchange = examExchange();
    const error = { code: "NOT_YET", message: "not yet" };
    const handler = new Recording(async ({ attempt }) =>
      attempt < attempts ? { kind: "retry", delayMs: 1, error } : { kind: "done" },
    );
    await broker.subscribe(examQueue({ exchange }), handler.deliver);
    await broker.publish(examMessage(exchange, "in secret"));
    await handler.count(attempts);
    return handler.messages.map(({ sender }) => sender);
  }

  // A server from docker compose has no certificate: there is nothing to ask it. Debian's has.
  const files = () => {
    const { url = "", ...rest } = server.tls ?? {};
    return { url, ...rest };
  };

  it("takes the user of the certificate, and its name as the sender's", async () => {
    if (!server.tls) return;
    const broker = open({ ...connectionFromFiles(files()), sender: "guest" });
    expect(await senderThrough(broker)).toEqual(["guest"]);
  });

  it("takes the user of the URL where the client shows no certificate", async () => {
    if (!server.tls) return;
    const { url, caFile } = files();
    const broker = open(connectionFromFiles({ url: url.replace("//", "//guest:guest@"), caFile }));
    expect(await senderThrough(broker)).toEqual([undefined]);
  });

  it("is not spoken to where nobody answers for its certificate", async () => {
    if (!server.tls) return;
    const { tls } = connectionFromFiles(files());
    const { ca: _, ...withoutCa } = tls ?? {};
    const connection: Connection = { url: files().url, tls: withoutCa };
    const broker = open(connection);
    await eventually(() => /certificate/.test(broker.health().reason ?? ""));
    const { reason = "" } = broker.health();
    expect(reason).not.toContain(readFileSync(files().keyFile ?? "", "utf8").split("\n")[1]);
  });

  it("keeps the sender's name through another attempt, and refuses a name that is another's", async () => {
    const own = open({ url: server.url, sender: "guest" });
    expect(await senderThrough(own, { attempts: 3 })).toEqual(["guest", "guest", "guest"]);

    const exchange = examExchange();
    await own.subscribe(examQueue({ exchange }), new Recording().deliver);
    const forged = open({ url: server.url, sender: "admin" });
    await expect(forged.publish(examMessage(exchange, "forged"))).rejects.toThrow(
      /^PUBLISH_REFUSED .*user_id property set to 'admin'/,
    );
  });
});
