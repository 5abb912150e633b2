import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { root } from "../bootstrap/step.mjs";
import { serverNeeds } from "./needs.mjs";

describe("what servers a test needs", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-needs-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const given = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it("stands in its text", () => {
    given("packages/a/src/one.broker.test.ts", "connect(process.env.RABBITMQ_URL)");
    given("packages/c/src/four.broker.test.ts", "process.env.MONGODB_URL");
    given("services/b/src/two.e2e.test.ts", "process.env.REDIS_URL; process.env.TENON_SERVERS");
    expect(serverNeeds(folder)).toEqual([
      { file: "packages/a/src/one.broker.test.ts", needs: ["RABBITMQ_URL"] },
      { file: "packages/c/src/four.broker.test.ts", needs: ["MONGODB_URL"] },
      { file: "services/b/src/two.e2e.test.ts", needs: ["REDIS_URL", "TENON_SERVERS"] },
    ]);
  });

  it("is nothing for tests of other tiers, built ones and dependencies", () => {
    given("packages/a/src/three.test.ts", "process.env.RABBITMQ_URL");
    given("packages/a/dist/one.broker.test.ts", "process.env.RABBITMQ_URL");
    given("packages/a/node_modules/b/one.broker.test.ts", "process.env.RABBITMQ_URL");
    expect(serverNeeds(folder)).toEqual([]);
  });

  it("is said by each broker test of this repository", () => {
    const silent = serverNeeds(root).filter(
      ({ file, needs }) => file.endsWith(".broker.test.ts") && needs.length === 0,
    );
    expect(silent).toEqual([]);
  });
});
