import { describe, expect, it } from "@jest/globals";
import { joined, toAskAgain } from "./asked-again.mjs";

const file = (name: string, status: "passed" | "failed") => ({
  name: `/root/${name}`,
  status,
  assertionResults: [{ status }],
});
const asked = (...failed: string[]) =>
  toAskAgain({ testResults: [file("fine.test.ts", "passed"), ...failed.map((name) => file(name, "failed"))] }, "/root");

describe("what is asked again", () => {
  it("is a test of a server or of a whole process", () => {
    expect(asked("a.broker.test.ts", "b.e2e.test.ts")).toEqual(["a.broker.test.ts", "b.e2e.test.ts"]);
  });

  it("is nothing where a pure test has failed, or too many have", () => {
    expect(asked("a.broker.test.ts", "pure.test.ts")).toEqual([]);
    expect(asked("a.e2e.test.ts", "b.e2e.test.ts", "c.e2e.test.ts", "d.e2e.test.ts")).toEqual([]);
  });

  it("has its second answer for its answer", () => {
    const first = { testResults: [file("fine.test.ts", "passed"), file("a.e2e.test.ts", "failed")] };
    const second = { testResults: [file("a.e2e.test.ts", "passed")] };
    expect(joined(first, second).testResults.map(({ status }) => status)).toEqual(["passed", "passed"]);
  });
});
