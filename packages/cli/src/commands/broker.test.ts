import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

let folder: string;
let terminal: RecordingTerminal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenon-broker-"));
  terminal = new RecordingTerminal(folder);
});
afterEach(() => {
  terminal.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("tenon broker", () => {
  it("serves until it is stopped, and writes environments as tenon deployed does", async () => {
    const running = run(["broker", "--port", "0"], terminal);
    while (terminal.printed === "") await new Promise((resolve) => setTimeout(resolve, 5));
    const [url = ""] = /http:\/\/[\d.:]+/.exec(terminal.printed) ?? [];
    const created = await fetch(`${url}/environments`, { method: "POST", body: JSON.stringify({ name: "staging" }) });
    const { uuid } = (await created.json()) as { uuid: string };
    await fetch(`${url}/pacticipants/orders/versions/1.4.0/deployed-versions/environment/${uuid}`, { method: "POST" });
    expect(readFileSync(join(folder, "contracts/environments.yaml"), "utf8")).toBe("staging: { orders: 1.4.0 }\n");
    terminal.stop();
    expect(await running).toBe(0);
  });

  it("is not reached by others without a token", async () => {
    expect(await run(["broker", "--host", "0.0.0.0"], terminal)).toBe(2);
    expect(terminal.complained).toContain("TENON_BROKER_TOKEN");
  });
});
