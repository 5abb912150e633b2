import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";

const main = join(import.meta.dirname, "../dist/main.js");
const repository = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "tenon-main-"));
afterAll(() => rmSync(folder, { recursive: true }));

function tenon(words: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const { cwd = folder, env = {} } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("tenon as a process", () => {
  it("finds what is committed in generated/ up to date", () => {
    expect(tenon(["generate", "--check"], { cwd: repository })).toMatchObject({ status: 0, stderr: "" });
  });

  it.each([
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LC_ALL: "C" },
  ])("writes the same bytes everywhere: %j", (env) => {
    expect(tenon(["generate", "--check"], { cwd: repository, env })).toMatchObject({ status: 0, stderr: "" });
  });

  it("writes no colours where nobody looks at a terminal", () => {
    writeFileSync(join(folder, "a.yaml"), "asyncapi: 3.0.0\n");
    const { status, stderr } = tenon(["generate", "a.yaml"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^a\.yaml:\d+:\d+ {2}/);
    expect(stderr).not.toContain("\u001b[");
  });

  it("ends when its reader does", () => {
    const { status } = spawnSync("sh", ["-c", `"${process.execPath}" "${main}" --help | true`]);
    expect(status).toBe(0);
  });

  it("exits 2 when it is called wrongly", () => {
    expect(tenon(["nonsense"]).status).toBe(2);
  });
});
