import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { DependencyUnavailableError } from "./errors.js";
import { Guard, Guarded } from "./guard.js";
import { InProcessBroker } from "./in-process-broker.js";
import { Publisher } from "./publisher.js";
import { anOrder, orderPlaced, reserveStock } from "./testing/orders.js";

const refused = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
const quick = { backoffMs: 1, openMs: 5 };

/** Something that is away for so many calls. */
function dependency(outages: number) {
  const seen = { calls: 0, atOnce: 0, most: 0 };
  const call = async () => {
    seen.calls++;
    seen.most = Math.max(seen.most, ++seen.atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    seen.atOnce--;
    if (seen.calls <= outages) throw refused();
    return "answer";
  };
  return { seen, call };
}

describe("Guard", () => {
  it("tries again what seems to be away", async () => {
    const { seen, call } = dependency(2);
    expect(await new Guard("shelf", quick).run(call)).toBe("answer");
    expect(seen.calls).toBe(3);
  });

  it("lets through what says nothing about the dependency, untried again and uncounted", async () => {
    const guard = new Guard("shelf", { ...quick, failures: 1 });
    let calls = 0;
    const call = () => {
      calls++;
      throw new RangeError("no such article");
    };
    await expect(guard.run(call)).rejects.toThrow(RangeError);
    expect([calls, guard.state]).toEqual([1, "closed"]);
  });

  it("opens, asks nothing for a while, lets one call try, and closes", async () => {
    const guard = new Guard("shelf", { ...quick, attempts: 1, failures: 2 });
    const { seen, call } = dependency(2);
    for (const state of ["closed", "open"]) {
      await expect(guard.run(call)).rejects.toThrow("DEPENDENCY_UNAVAILABLE shelf: connect ECONNREFUSED");
      expect(guard.state).toBe(state);
    }
    await expect(guard.run(call)).rejects.toThrow("was away before, and is not asked at the moment");
    expect(seen.calls).toBe(2);

    await new Promise((resolve) => setTimeout(resolve, 6));
    seen.most = 0;
    expect(await guard.run(call)).toBe("answer");
    expect([seen.most, guard.state]).toEqual([1, "closed"]);
  });

  it("lets so many calls be under way, so many wait, and refuses the others", async () => {
    const guard = new Guard("shelf", { concurrent: 2, queued: 3 });
    const { seen, call } = dependency(0);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => guard.run(call)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect(seen.most).toBe(2);
    const [why] = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(why).toBeInstanceOf(DependencyUnavailableError);
    expect(why.message).toContain("too many calls waiting");
  });

  it("ends what does not answer, and tells it", async () => {
    const guard = new Guard("shelf", { timeoutMs: 2, attempts: 1 });
    let told: AbortSignal | undefined;
    const call = (signal: AbortSignal) => {
      told = signal;
      return new Promise<never>(() => {});
    };
    await expect(guard.run(call)).rejects.toThrow("DEPENDENCY_UNAVAILABLE shelf: has not answered in time");
    expect(told?.aborted).toBe(true);
  });

  it("goes around a method", async () => {
    const guard = new Guard("shelf", quick);
    class Shelf {
      calls = 0;

      @Guarded(guard)
      async take(sku: string): Promise<string> {
        if (++this.calls < 3) throw refused();
        return `one ${sku}`;
      }
    }
    const shelf = new Shelf();
    expect(await shelf.take("CHISEL")).toBe("one CHISEL");
    expect(shelf.calls).toBe(3);
  });

  it("keeps a queue through an outage: nothing is given up, and everything is handled", async () => {
    const guard = new Guard("shelf", { ...quick, failures: 3 });
    const { seen, call } = dependency(40);
    const broker = new InProcessBroker();
    const handled: string[] = [];
    await consume(broker, {
      subscription: reserveStock,
      handle: async ({ orderId }, { signal }) => {
        await guard.run(call, signal);
        handled.push(orderId);
      },
    });
    for (let n = 0; n < 30; n++) await new Publisher(orderPlaced, broker).publish({ ...anOrder, orderId: `o-${n}` });
    await broker.settled();
    expect(new Set(handled).size).toBe(30);
    expect(seen.calls).toBe(70);
    expect(await broker.deadLetters("inventory.reserve-stock", 100)).toEqual([]);
    expect(guard.state).toBe("closed");
  });
});
