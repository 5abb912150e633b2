import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { OutputFolder } from "./output-folder.js";
import { planOutput } from "./plan-output.js";

const header = "// Generated from a.yaml by `tenon generate`. Edit the spec, not this file.\n";

describe("OutputFolder", () => {
  let place: string;
  let out: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), "tenon-output-"));
    out = join(place, "out");
  });
  afterEach(() => rm(place, { recursive: true }));

  async function generate(files: Readonly<Record<string, string>>) {
    const wanted = Object.entries(files).map(([path, text]) => ({ path, text: header + text }));
    const folder = new OutputFolder(out);
    const plan = planOutput(wanted, await folder.read(wanted.map(({ path }) => path)));
    if (plan.blocked.length === 0) await folder.apply(plan);
    return plan;
  }

  it("writes files with the folders they need, and nothing else", async () => {
    await generate({ "orders/v1/types.ts": "1", "b.ts": "2" });
    expect(await readFile(join(out, "orders/v1/types.ts"), "utf8")).toBe(`${header}1`);
    expect((await readdir(out, { recursive: true })).toSorted()).toEqual([
      "b.ts",
      "orders",
      "orders/v1",
      "orders/v1/types.ts",
    ]);
  });

  it("removes orphans with the folders that they leave empty, and keeps a person's own files", async () => {
    await generate({ "orders/v1/types.ts": "1", "users/v1/types.ts": "1", "b.ts": "" });
    await writeFile(join(out, "users/v1/mine.ts"), "export {};\n");
    await writeFile(join(out, "package.json"), "{}");
    await generate({ "b.ts": "" });
    expect((await readdir(out, { recursive: true })).toSorted()).toEqual([
      "b.ts",
      "package.json",
      "users",
      "users/v1",
      "users/v1/mine.ts",
    ]);
  });

  it("writes nothing through a link that leads out of the folder", async () => {
    await mkdir(join(place, "elsewhere"));
    await mkdir(out);
    await symlink(join(place, "elsewhere"), join(out, "orders"));
    const plan = await generate({ "orders/v1/types.ts": "1", "b.ts": "2" });
    expect(plan.blocked.map(({ path }) => path)).toEqual(["orders"]);
    expect(await readdir(join(place, "elsewhere"))).toEqual([]);
    expect(await readdir(out)).toEqual(["orders"]);
  });

  it("does not write through a link that stands for a file", async () => {
    await mkdir(out);
    await writeFile(join(place, "precious"), "precious");
    await symlink(join(place, "precious"), join(out, "b.ts"));
    expect((await generate({ "b.ts": "2" })).blocked.map(({ path }) => path)).toEqual(["b.ts"]);
    expect(await readFile(join(place, "precious"), "utf8")).toBe("precious");
  });

  it("removes nothing through a link", async () => {
    await mkdir(join(place, "elsewhere"));
    await writeFile(join(place, "elsewhere/old.ts"), header);
    await mkdir(out);
    await symlink(join(place, "elsewhere"), join(out, "linked"));
    await generate({ "b.ts": "2" });
    expect(await readdir(join(place, "elsewhere"))).toEqual(["old.ts"]);
  });
});
