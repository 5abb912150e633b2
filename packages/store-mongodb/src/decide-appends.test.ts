import { describe, expect, it } from "@jest/globals";
import type { NewEvent } from "@tenon/event-store";
import { type AskedAppend, decideAppends, effectId, type Found } from "./decide-appends.js";

const at = new Date("2026-11-02T09:41:00.000Z");

function event(id: string, name = id): NewEvent {
  return {
    envelope: {
      id,
      source: "exam",
      type: "exam.noted.v1",
      specversion: "1.0",
      time: at.toISOString(),
      datacontenttype: "application/json",
      correlationid: "c-1",
    },
    data: { name },
  };
}

function decide(asked: readonly AskedAppend[], found: Partial<Found> = {}) {
  const decided = decideAppends(asked, {
    position: 7,
    at,
    streams: new Map(),
    known: [],
    effects: new Set(),
    ...found,
  });
  const outcomes = decided.outcomes.map((one) =>
    one instanceof Error ? ("code" in one ? one.code : one.message) : `${one.outcome} ${one.revision}`,
  );
  const events = decided.events.map(({ _id, stream, revision, id }) => [_id, stream, revision, id]);
  return { ...decided, outcomes, events };
}

const effect = { queue: "q", source: "s", id: "e", retainMs: 60_000 };

describe("appends that are decided together", () => {
  it("see what those before them do, and get positions without gaps", () => {
    const decided = decide(
      [
        { stream: "a", append: { expected: "absent", events: [event("1"), event("2")] } },
        { stream: "b", append: { expected: 3, events: [event("3")] } },
        { stream: "a", append: { expected: "absent", events: [event("4")] } },
        { stream: "a", append: { expected: 2, events: [event("5")] } },
      ],
      { streams: new Map([["b", { revision: 3, isTombstoned: false }]]) },
    );
    expect(decided.outcomes).toEqual(["appended 2", "appended 4", "STREAM_CONFLICT", "appended 3"]);
    expect(decided.events).toEqual([
      [8, "a", 1, "1"],
      [9, "a", 2, "2"],
      [10, "b", 4, "3"],
      [11, "a", 3, "5"],
    ]);
    expect(decided.revisions).toEqual(
      new Map([
        ["a", 3],
        ["b", 4],
      ]),
    );
  });

  it("know events that the database has, and those of one another", () => {
    const known = [{ stream: "a", revision: 1, id: "1", type: "exam.noted.v1", data: '{"name":"1"}' }];
    const streams = new Map([["a", { revision: 1, isTombstoned: false }]]);
    const decided = decide(
      [
        { stream: "a", append: { expected: 0, events: [event("1")] } },
        { stream: "b", append: { events: [event("1")] } },
        { stream: "a", append: { events: [event("1", "other")] } },
        { stream: "c", append: { events: [event("2")] } },
        { stream: "c", append: { events: [event("2")] } },
        { stream: "d", append: { events: [event("2")] } },
        { stream: "d", append: { events: [event("3"), event("3")] } },
      ],
      { known, streams },
    );
    expect(decided.outcomes).toEqual([
      "repeated 1",
      "EVENT_ID_TAKEN",
      "EVENT_ID_TAKEN",
      "appended 1",
      "repeated 1",
      "EVENT_ID_TAKEN",
      "d: two events of one append have the same id",
    ]);
    expect(decided.events).toEqual([[8, "c", 1, "2"]]);
  });

  it("bring an effect about once, and remember none of an append that is refused", () => {
    const refused = { stream: "a", append: { expected: 9, events: [event("1")], effect } };
    const first = { stream: "a", append: { events: [event("2")], effect } };
    const second = { stream: "a", append: { events: [event("3")], effect } };
    const decided = decide([refused, first, second]);
    expect(decided.outcomes).toEqual(["STREAM_CONFLICT", "appended 1", "done before 1"]);
    expect(decided.effects).toEqual([{ _id: '["q","s","e"]', until: new Date(at.getTime() + 60_000) }]);
    expect(decide([second], { effects: new Set([effectId(effect)]) })).toMatchObject({
      outcomes: ["done before 0"],
      events: [],
    });
  });

  it("append nothing to a stream that was ended", () => {
    const streams = new Map([["a", { revision: 2, isTombstoned: true }]]);
    expect(decide([{ stream: "a", append: { events: [event("1")] } }], { streams }).outcomes).toEqual([
      "STREAM_TOMBSTONED",
    ]);
  });
});
