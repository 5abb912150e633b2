import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { until } from "../testing/until.js";

const golden = join(import.meta.dirname, "../../../typescript-generator/golden/reads/asyncapi");

const service = `
import { readFileSync } from "node:fs";
const [, field] = /(customerId|buyerId)/.exec(readFileSync("generated/shop/order-placed.ts", "utf8") + readFileSync("generated/shop/types.ts", "utf8")) ?? [];
console.log("service of " + field + " is up");
process.on("SIGTERM", () => {
  console.log("service of " + field + " has ended in order");
  process.exit(0);
});
setInterval(() => {}, 1_000);
`;

describe("`tenon dev --run`", () => {
  let folder: string;
  let terminal: RecordingTerminal;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-run-"));
    cpSync(golden, join(folder, "asyncapi"), { recursive: true });
    writeFileSync(join(folder, "service.mjs"), service);
    terminal = new RecordingTerminal(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("starts the service anew, in order, when the code that it runs has changed, and ends it at the end", async () => {
    const command = `${process.execPath} service.mjs`;
    const ended = run(["dev", "--types", "none", "--run", command], terminal);
    await until(() => terminal.printed.includes("service of customerId is up"));
    await until(() => terminal.printed.includes("Watching"));

    const spec = readFileSync(join(folder, "asyncapi/shop.yaml"), "utf8");
    writeFileSync(join(folder, "asyncapi/shop.yaml"), spec.replaceAll("customerId", "buyerId"));
    await until(() => terminal.printed.includes("service of buyerId is up"));
    expect(terminal.printed.indexOf("service of customerId has ended in order")).toBeGreaterThan(0);
    expect(terminal.printed.indexOf("service of customerId has ended in order")).toBeLessThan(
      terminal.printed.indexOf("service of buyerId is up"),
    );
    terminal.stop();
    expect(await ended).toBe(0);
    expect(terminal.printed).toContain("service of buyerId has ended in order");
  });

  it("says when it has ended by itself", async () => {
    const ended = run(["dev", "--types", "none", "--run", "exit 3"], terminal);
    await until(() => terminal.complained.includes("run: ended by itself (3)"));
    await until(() => terminal.printed.includes("Watching"));
    terminal.stop();
    expect(await ended).toBe(0);
  });
});
