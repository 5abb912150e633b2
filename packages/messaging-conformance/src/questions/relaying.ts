import { afterEach, describe, expect, it } from "@jest/globals";
import {
  BrokerUnavailableError,
  OutboxRelay,
  type OutboxRelayOptions,
  type OutgoingMessage,
  observeBroker,
  PublishRefusedError,
} from "@tenon/messaging";
import { eventually } from "../eventually.js";
import { examEntry, idsOf } from "../exam-entry.js";
import type { ExamOutbox } from "../outbox-exam.js";
import { UnreliableBroker } from "../unreliable-broker.js";

const quick: OutboxRelayOptions = { pollMs: 20, backoff: { initialMs: 1, maxMs: 10 } };

const refuse = ({ address }: OutgoingMessage) => {
  throw new PublishRefusedError(address, "no");
};
const beAway = ({ address }: OutgoingMessage) => {
  throw new BrokerUnavailableError(address, "connection refused");
};

export function relaying(create: () => Promise<ExamOutbox>): void {
  const made: OutboxRelay[] = [];

  const relayOf = (...parts: ConstructorParameters<typeof OutboxRelay>): OutboxRelay => {
    const relay = new OutboxRelay(...parts);
    made.push(relay);
    return relay;
  };

  // A test that fails leaves its relays running. They are not waited for: one may hang in a broker that stands still.
  afterEach(() => {
    for (const relay of made.splice(0)) void relay.stop();
  });

  const isEmpty = async ({ outbox }: ExamOutbox) => (await outbox.backlog()).waiting === 0;

  describe("relaying", () => {
    it("sends what was written before and after it has started, each once, and leaves nothing", async () => {
      const exam = await create();
      const broker = new UnreliableBroker();
      const relay = relayOf(exam.outbox, broker, quick);
      const ids = Array.from({ length: 500 }, (_, n) => `${n}`);
      await exam.write(ids.slice(0, 300).map((id) => examEntry(id)));
      relay.start();
      await exam.write(ids.slice(300).map((id) => examEntry(id)));
      await eventually(() => isEmpty(exam));
      await relay.stop();
      expect(broker.ids.toSorted()).toEqual(ids.toSorted());
    });

    it("sends the events of each key in order, with several relays and whatever goes wrong", async () => {
      const exam = await create();
      const other = await exam.reopen();
      let calls = 0;
      const broker = new UnreliableBroker((message) => {
        calls++;
        if (calls % 5 === 0) refuse(message);
        if (calls % 17 === 0) beAway(message);
      });
      const relays = [exam, other].map(({ outbox }) => relayOf(outbox, broker, { ...quick, attempts: 1_000 }));
      for (const relay of relays) relay.start();
      const numbers = Array.from({ length: 300 }, (_, n) => n);
      for (const n of numbers) await exam.write([examEntry(`${n}`, { key: `key-${n % 12}` })]);
      await eventually(() => isEmpty(exam));
      await Promise.all(relays.map((relay) => relay.stop()));
      const byKey = Map.groupBy(broker.ids.map(Number), (n) => n % 12);
      expect(byKey.size).toBe(12);
      for (const [key, ofKey] of byKey) expect(ofKey).toEqual(numbers.filter((n) => n % 12 === key));
    });

    it("waits for a broker that is away with one event at a time, and parks none for it", async () => {
      const exam = await create();
      let outages = 40;
      const told: string[] = [];
      const broker = new UnreliableBroker((message) => {
        if (outages-- > 0) beAway(message);
      });
      const observed = observeBroker(broker, {
        relayOutage: ({ error }) => told.push(error ? error.code : "over"),
        notRelayed: () => told.push("not relayed"),
      });
      await exam.write(Array.from({ length: 20 }, (_, n) => examEntry(`${n}`)));
      const relay = relayOf(exam.outbox, observed, { ...quick, workers: 1, attempts: 2 });
      relay.start();
      await eventually(() => isEmpty(exam));
      await relay.stop();
      expect(broker.taken).toHaveLength(20);
      expect(told).toEqual(["BROKER_UNAVAILABLE", "over"]);
    });

    it("parks what the broker refuses each time, and the rest flows", async () => {
      const exam = await create();
      const attempts: string[] = [];
      const broker = new UnreliableBroker((message) => {
        if (message.envelope.partitionkey !== "poison") return;
        attempts.push(message.envelope.id);
        refuse(message);
      });
      await exam.write([examEntry("a", { key: "poison" }), examEntry("b", { key: "poison" }), examEntry("c")]);
      const relay = relayOf(exam.outbox, broker, { ...quick, attempts: 3 });
      relay.start();
      await eventually(async () => (await exam.outbox.backlog()).parked === 1);
      await exam.write([examEntry("d")]);
      await eventually(() => broker.taken.length === 2);
      await relay.stop();
      expect({ attempts, sent: broker.ids }).toEqual({ attempts: ["a", "a", "a"], sent: ["c", "d"] });
      const [parked] = await exam.outbox.parked(10);
      expect(parked).toMatchObject({ key: "poison", attempts: 3, failure: { code: "PUBLISH_REFUSED" } });
    });

    it("takes over from a relay that stands still, and loses nothing of what that had begun", async () => {
      const exam = await create();
      const { promise: thawed, resolve: thaw } = Promise.withResolvers<void>();
      const standing = new UnreliableBroker(() => thawed);
      const working = new UnreliableBroker();
      await exam.write(Array.from({ length: 10 }, (_, n) => examEntry(`${n}`, { key: "one" })));
      const first = relayOf(exam.outbox, standing, { ...quick, workers: 1, leaseMs: 200 });
      first.start();
      await eventually(async () => (await exam.outbox.lease("observer", 1)).length === 0);
      const second = relayOf((await exam.reopen()).outbox, working, { ...quick, leaseMs: 200 });
      second.start();
      await eventually(() => isEmpty(exam));
      thaw();
      await Promise.all([first.stop(), second.stop()]);
      expect(working.ids).toEqual(Array.from({ length: 10 }, (_, n) => `${n}`));
      expect(standing.ids).toEqual(["0"]);
    });

    it("drains what is due, without having been started, and says when it cannot", async () => {
      const exam = await create();
      await exam.write([
        examEntry("a"),
        examEntry("b"),
        examEntry("c", { notBefore: new Date(Date.now() + 3_600_000) }),
      ]);
      await expect(relayOf(exam.outbox, new UnreliableBroker(beAway)).drain()).rejects.toThrow("refused");
      const broker = new UnreliableBroker();
      await relayOf(exam.outbox, broker).drain();
      expect(broker.ids.toSorted()).toEqual(["a", "b"]);
    });

    it("stopped, begins nothing more, and another goes on at once", async () => {
      const exam = await create();
      const broker = new UnreliableBroker();
      const relay = relayOf(exam.outbox, broker, quick);
      relay.start();
      await exam.write([examEntry("a")]);
      await eventually(() => isEmpty(exam));
      await relay.stop();
      await exam.write([examEntry("b")]);
      const leases = await exam.outbox.lease("next", 60_000);
      expect(idsOf(await exam.outbox.next(leases, { limit: 10, behindParked: "hold" }))).toEqual(["b"]);
      expect(broker.ids).toEqual(["a"]);
    });
  });
}
