import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { until } from "../testing/until.js";
import { findCompiler } from "./compiler.js";

describe("the compiler of a project", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-compiler-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  /** A TypeScript of its own, that does what the script says. */
  function install(script: string): void {
    write("node_modules/typescript/package.json", JSON.stringify({ name: "typescript", bin: { tsc: "tsc.cjs" } }));
    write("node_modules/typescript/tsc.cjs", script);
  }

  const find = (named?: string) => findCompiler(named, { output: join(folder, "src/generated"), folder });

  it("is killed when a newer save has come", async () => {
    write("tsconfig.json", "{}");
    install(`if (!process.argv.includes("--showConfig")) {
      require("node:fs").writeFileSync("pid", String(process.pid));
      setInterval(() => {}, 1000);
    }`);
    const stop = new AbortController();
    const errors = (await find())?.errors(stop.signal);
    const pid = join(folder, "pid");
    const pidOf = () => Number(existsSync(pid) ? readFileSync(pid, "utf8") : "0");
    await until(() => pidOf() > 0);
    stop.abort();
    await expect(errors).rejects.toThrow("aborted");
    await until(() => !isAlive(pidOf()));
  });

  it("says why it cannot look at the code", async () => {
    write("tsconfig.json", "{}");
    install('console.log("error TS5083: Cannot read file."); process.exitCode = 1;');
    const errors = (await find())?.errors(new AbortController().signal);
    await expect(errors).rejects.toThrow("error TS5083: Cannot read file.");
  });

  it("is that of the nearest tsconfig above the output, as far as the folder of the call", async () => {
    install("");
    expect(await find()).toBeUndefined();
    write("src/generated/tsconfig.json", "{}");
    expect(await find()).toBeUndefined();
    write("src/tsconfig.json", "{}");
    expect(await find()).toBeDefined();
    expect(await find("none")).toBeUndefined();
    await expect(find("tsconfig.build.json")).rejects.toThrow("There is no tsconfig tsconfig.build.json.");
  });

  it("is asked for where it is named and not installed, and is not missed where it is not", async () => {
    write("tsconfig.json", "{}");
    expect(await find()).toBeUndefined();
    await expect(find("tsconfig.json")).rejects.toThrow("npm install --save-dev typescript");
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
