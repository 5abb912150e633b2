import { describe, expect, it } from "@jest/globals";
import { examEvent } from "@tenon/event-store-conformance";
import { foundState, planAppend, planEnd } from "./plan-append.js";
import { StreamNames } from "./stream-names.js";

const names = new StreamNames("orders");
const [a, b] = [examEvent("a"), examEvent("b")];
const effect = { queue: "q", source: "s", id: "e", retainMs: 60_000 };

const plan = (expected?: "any" | "absent" | "present" | number, forgotten?: bigint) =>
  planAppend(names, {
    stream: "order-1",
    append: { events: [a, b], effect, ...(expected !== undefined && { expected }) },
    now: 1_000,
    forgotten,
  });

describe("what KurrentDB is asked to append", () => {
  it("is the events, a note for each id, and one for the effect, where none of the notes is there", () => {
    const { records, checks } = plan();
    const notes = [names.id(a.envelope.id), names.id(b.envelope.id), names.effect(effect)];
    expect(records.map(({ streamName, record: { type, data } }) => ({ streamName, type, data }))).toEqual([
      { streamName: "orders.order-1", type: "exam.noted.v1", data: { name: "a" } },
      { streamName: "orders.order-1", type: "exam.noted.v1", data: { name: "b" } },
      { streamName: notes[0], type: "tenon-id-taken", data: { stream: "order-1" } },
      { streamName: notes[1], type: "tenon-id-taken", data: { stream: "order-1" } },
      { streamName: notes[2], type: "tenon-effect-done", data: { until: 61_000 } },
    ]);
    expect(checks).toEqual([
      { type: "stream_state", streamName: "orders.order-1", expectedState: "any" },
      ...[names.end("order-1"), ...notes].map((streamName) => ({
        type: "stream_state",
        streamName,
        expectedState: "no_stream",
      })),
    ]);
  });

  it.each([
    ["any", "any"],
    ["absent", "no_stream"],
    [0, "no_stream"],
    ["present", "stream_exists"],
    [1, 0n],
    [7, 6n],
  ] as const)("expecting %s is %s, for it counts from 0", (expected, state) => {
    expect(plan(expected).checks[0]).toMatchObject({ expectedState: state });
    expect(planEnd(names, "order-1", expected).checks[0]).toMatchObject({ expectedState: state });
  });

  it("is noted anew where an effect is forgotten", () => {
    expect(plan("any", 3n).checks.at(-1)).toMatchObject({ streamName: names.effect(effect), expectedState: 3n });
  });

  it("is metadata of text alone, which is all that it takes", () => {
    const texts = plan().records.flatMap(({ record }) => Object.values(record.metadata ?? {}));
    expect(texts.every((text) => typeof text === "string")).toBe(true);
  });
});

describe("what KurrentDB has found in a stream", () => {
  it.each([
    ["no_stream", { revision: 0, isTombstoned: false }],
    [0n, { revision: 1, isTombstoned: false }],
    [-5n, { revision: 0, isTombstoned: false }],
    [-6n, { revision: 0, isTombstoned: true }],
  ] as const)("%s", (actual, state) => {
    expect(foundState(actual)).toEqual(state);
  });
});
