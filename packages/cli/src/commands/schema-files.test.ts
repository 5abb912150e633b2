import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const user = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" } },
  additionalProperties: false,
};

describe("tenon types and tenon validator", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenon-schemas-"));
    await writeFile(join(folder, "user.json"), JSON.stringify(user));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function tenon(...words: string[]) {
    const terminal = new RecordingTerminal(folder);
    const code = await run(words, terminal);
    return { code, printed: terminal.printed, complained: terminal.complained };
  }

  it("print the module where no file is named", async () => {
    const { code, printed } = await tenon("types", "user.json");
    expect(code).toBe(0);
    expect(printed).toMatch(/^export (interface|type) T\b/m);
    expect(printed).toContain("readonly name: string;");
  });

  it("write a validator that needs nothing else", async () => {
    expect((await tenon("validator", "user.json", "--draft", "7", "-o", "v.mjs")).code).toBe(0);
    const { validate } = await import(pathToFileURL(join(folder, "v.mjs")).href);
    expect(validate({ name: "Ada" })).toEqual({ value: { name: "Ada" } });
    expect(validate({ name: 7 }).issues).toMatchObject([
      { path: ["name"], keyword: "type", message: "must be string" },
    ]);
    expect(validate["~standard"].vendor).toBe("tenon");
  });

  it("translate a whole folder, each module beside its schema", async () => {
    await writeFile(
      join(folder, "list.json"),
      JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", prefixItems: [{ type: "string" }] }),
    );
    expect((await tenon("types", "--batch", ".")).code).toBe(0);
    expect((await tenon("validator", "--batch", ".")).code).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual([
      "list.json",
      "list.mjs",
      "list.ts",
      "user.json",
      "user.mjs",
      "user.ts",
    ]);
    expect(await readFile(join(folder, "list.ts"), "utf8")).toContain("string");
  });

  it("show what is wrong with its place, and go on with the rest", async () => {
    await writeFile(join(folder, "bad.json"), '{\n  "properties": {\n    "a": { "$ref": "#/nothing" }\n  }\n}\n');
    await writeFile(join(folder, "broken.json"), '{\n  "type": ');
    const { code, complained } = await tenon("types", "--batch", ".");
    expect(code).toBe(1);
    expect(complained).toMatch(/^bad\.json:3:\d+ {2}[A-Z_]+ {2}/m);
    expect(complained).toMatch(/^broken\.json:\d+:\d+ {2}[A-Z_]+ {2}/m);
    expect((await readdir(folder)).filter((name) => name.endsWith(".ts"))).toEqual(["user.ts"]);
  });

  it.each([
    [["types"], /Name a schema/],
    [["types", "user.json", "--draft", "4"], /--draft is 7 or 2020-12/],
    [["types", "user.json", "--batch", "."], /name no other file/],
  ])("exit 2 for %j", async (words, wanted) => {
    const { code, complained } = await tenon(...words);
    expect(code).toBe(2);
    expect(complained).toMatch(wanted);
  });
});
