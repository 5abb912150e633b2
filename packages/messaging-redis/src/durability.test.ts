import { describe, expect, it } from "@jest/globals";
import { lossOf, type ServerFacts, unfitness } from "./durability.js";

const kept: ServerFacts = {
  version: "7.0.15",
  hasAppendOnlyFile: true,
  appendfsync: "always",
  maxmemoryPolicy: "noeviction",
};

describe("what a Redis server loses", () => {
  it("is nothing where it writes before it answers", () => {
    expect(lossOf(kept)).toBeUndefined();
    expect(lossOf({ ...kept, maxmemoryPolicy: "volatile-lru" })).toBeUndefined();
  });

  it.each<[Partial<ServerFacts>, RegExp]>([
    [{ hasAppendOnlyFile: false }, /gone when it is killed\. CONFIG SET appendonly yes, or/],
    [{ appendfsync: "everysec" }, /confirmed in the last second\. CONFIG SET appendfsync always, or/],
    [{ appendfsync: "no" }, /has appendfsync no:/],
    [{ maxmemoryPolicy: "allkeys-lru" }, /drop whole queues .* maxmemory-policy noeviction, or/],
  ])("is told for %j, with the mend", (facts, told) => {
    expect(lossOf({ ...kept, ...facts })).toMatch(told);
  });

  it("is not known where it does not tell", () => {
    const { appendfsync, ...silent } = kept;
    expect(lossOf(silent)).toMatch(/does not tell/);
  });

  it.each([
    ["6.0.16", true],
    ["5.9.9", true],
    ["6.2.0", false],
    ["7.0.15", false],
    ["8.2.1", false],
  ])("cannot be asked of Redis %s: %s", (version, isTooOld) => {
    expect(unfitness({ ...kept, version }) !== undefined).toBe(isTooOld);
  });
});
