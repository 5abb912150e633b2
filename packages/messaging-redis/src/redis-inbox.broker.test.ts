import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { DependencyUnavailableError } from "@tenon/messaging";
import { eventually, inboxConformance } from "@tenon/messaging-conformance";
import { RedisInbox } from "./redis-inbox.js";
import { type OwnServer, startOwnServer } from "./testing/own-server.js";

const { REDIS_URL: url, TENON_SERVERS: door } = process.env;
if (!url || !door)
  throw new Error("run this through `node scripts/with-servers.mjs`: REDIS_URL and TENON_SERVERS are not set");

inboxConformance("RedisInbox", {
  shared: true,
  create() {
    const inbox = new RedisInbox({ url });
    return { inbox, close: () => inbox.close() };
  },
});

describe("an inbox whose Redis goes away", () => {
  const effect = { queue: "q", source: "s", id: "e-1", retainMs: 600_000 };
  let server: OwnServer;
  let inbox: RedisInbox;

  beforeEach(async () => {
    server = await startOwnServer(door);
    inbox = new RedisInbox({ url: server.url, answerMs: 30_000 });
  });

  afterEach(async () => {
    await inbox.close();
    await server.remove();
  });

  it("remembers over a kill -9, and says that it is done as soon as Redis is back", async () => {
    const claim = await inbox.claim(effect, 600_000);
    await server.kill();
    const isDone = claim.kind === "mine" ? claim.done() : Promise.reject(new Error(claim.kind));
    await server.start();
    await isDone;
    await server.kill();
    await server.start();
    expect((await inbox.claim(effect, 600_000)).kind).toBe("done");
  });

  it("rejects with what makes a consumer wait, when Redis stays away", async () => {
    await eventually(() =>
      inbox.check().then(
        () => true,
        () => false,
      ),
    );
    const hasty = new RedisInbox({ url: server.url, answerMs: 300 });
    await server.kill();
    await expect(hasty.claim(effect, 1_000)).rejects.toThrow(DependencyUnavailableError);
    await hasty.close();
    await eventually(() =>
      inbox.check().then(
        () => false,
        () => true,
      ),
    );
    await server.start();
    expect((await inbox.claim(effect, 600_000)).kind).toBe("mine");
  });

  it("is not had on a server that forgets", async () => {
    const plain = server.plain();
    await plain.config("SET", "appendfsync", "everysec");
    await plain.quit();
    const other = new RedisInbox({ url: server.url, answerMs: 2_000 });
    await expect(other.claim(effect, 1_000)).rejects.toThrow(/Redis has appendfsync everysec/);
    await other.close();
  });
});
