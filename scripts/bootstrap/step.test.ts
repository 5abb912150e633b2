import { expect, it } from "@jest/globals";
import { runQuietly, StepFailure } from "./step.mjs";

it("a failed step tells what failed, what it said last, and what to do", () => {
  const output = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`).join("\n");
  const told = new StepFailure("npm install", { output, mend: "Is the registry reachable?" }).told.split("\n");
  expect(told[0]).toBe("failed: npm install");
  expect(told.slice(1, -1)).toEqual(Array.from({ length: 25 }, (_, index) => `  line ${index + 6}`));
  expect(told.at(-1)).toBe("Is the registry reachable?");
});

it("a program that is not there is an outcome, not a crash", async () => {
  expect(await runQuietly("no-such-program", [])).toMatchObject({
    code: 127,
    output: expect.stringContaining("ENOENT"),
  });
});
