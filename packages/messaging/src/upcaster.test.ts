import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { composeMessage } from "./compose-message.js";
import { anOrder, orderPlaced } from "./testing/orders.js";
import { type Upcaster, upcasted } from "./upcaster.js";

const { envelope } = composeMessage(orderPlaced, anOrder).message;

function event(type: string, dataversion: string, data: unknown = []) {
  return { envelope: { ...envelope, type, dataversion }, data };
}

/** Versions of a contract, the oldest first: some are a new type, others a new version of the type before. */
const versions = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }).map((isNewType) => {
  let major = 0;
  let minor = 0;
  return isNewType.map((isNew, at) => {
    if (isNew || at === 0) [major, minor] = [major + 1, 0];
    else minor++;
    return { type: `t.${major}`, version: `${major}.${minor}.0` };
  });
});

/** From each version to the next; each notes in the data that it was taken. */
function stepsOf(all: readonly { readonly type: string; readonly version: string }[]): readonly Upcaster[] {
  return all.slice(1).map(({ type, version }, at) => {
    const { type: from = "", version: taken = "" } = all[at] ?? {};
    const upcast = (data: readonly string[]) => [...data, version];
    return { from, version: taken, to: type, toVersion: version, upcast };
  });
}

describe("upcasters", () => {
  it("bring an event of whichever version to that of today, by each step once and in order, however they are listed", () => {
    const anyOrder = versions.chain((all) =>
      fc.record({
        all: fc.constant(all),
        steps: fc.shuffledSubarray([...stepsOf(all)], { minLength: all.length - 1 }),
        written: fc.nat({ max: all.length - 1 }),
      }),
    );
    fc.assert(
      fc.property(anyOrder, ({ all, steps, written }) => {
        const { type = "", version = "" } = all[written] ?? {};
        const taken = all.slice(written + 1).map((one) => one.version);
        expect(upcasted(steps, event(type, version))).toEqual({ type: all.at(-1)?.type, data: taken });
      }),
    );
  });

  it("leave an event of today as it is, and one that none of them takes", () => {
    fc.assert(
      fc.property(versions, fc.jsonValue(), (all, data) => {
        const { type = "", version = "" } = all.at(-1) ?? {};
        expect(upcasted(stepsOf(all), event(type, version, data))).toEqual({ type, data });
        expect(upcasted(stepsOf(all), event("another", version, data))).toEqual({ type: "another", data });
      }),
    );
  });

  it("say of a circle that it is one, whatever its length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (length) => {
        const circle = Array.from({ length }, (_, at): Upcaster => {
          return { from: `t.${at}`, to: `t.${(at + 1) % length}`, upcast: (data) => data };
        });
        expect(() => upcasted(circle, event("t.0", "1.0.0"))).toThrow("lead in a circle");
      }),
    );
  });

  it("say which reason one of them has not to take an event", () => {
    const failing: Upcaster = {
      from: "t.1",
      to: "t.2",
      upcast: () => {
        throw new RangeError("no currency");
      },
    };
    expect(() => upcasted([failing], event("t.1", "1.0.0"))).toThrow("its upcaster has failed: no currency");
  });
});
