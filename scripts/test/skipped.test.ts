import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { counted, leftOut, skippedInside } from "./skipped.mjs";

describe("what was skipped", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenon-skipped-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string, ...statuses: string[]) => {
    writeFileSync(join(folder, name), text);
    return { name: join(folder, name), status: "passed", assertionResults: statuses.map((status) => ({ status })) };
  };

  it("inside a file is told with the variables that it misses", () => {
    const testResults = [
      file("corpus.test.ts", "process.env.TENON_NOT_SET; process.env.PATH", "passed", "pending", "pending"),
      file("plain.test.ts", "", "todo"),
      file("whole.test.ts", "process.env.TENON_NOT_SET", "passed"),
    ];
    expect(skippedInside({ testResults }, folder)).toEqual([
      "corpus.test.ts: 2 skipped: TENON_NOT_SET not set",
      "plain.test.ts: 1 skipped: skipped in the file itself",
    ]);
  });

  it("is counted, and so is a file that could not be run", () => {
    const broken = { name: "broken.test.ts", status: "failed", assertionResults: [] };
    const testResults = [
      file("some.test.ts", "", "passed", "failed", "pending"),
      file("more.test.ts", "", "todo"),
      broken,
    ];
    expect(counted({ testResults })).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });

  it("for want of a server is told with the reason", () => {
    const needy = [
      { file: "a.broker.test.ts", needs: ["RABBITMQ_URL", "REDIS_URL"] },
      { file: "b.broker.test.ts", needs: ["RABBITMQ_URL"] },
    ];
    expect(leftOut(needy, { REDIS_URL: "this is not Debian" })).toEqual([
      "a.broker.test.ts: left out: no REDIS_URL: this is not Debian",
    ]);
  });
});
