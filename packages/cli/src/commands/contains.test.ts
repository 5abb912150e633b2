import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const narrow = { type: "object", required: ["total"], properties: { total: { type: "integer" } } };
const wide = { type: "object", properties: { total: { type: "number" } } };

describe("tenon contains", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenon-contains-"));
    await writeFile(join(folder, "narrow.json"), JSON.stringify(narrow));
    await writeFile(join(folder, "wide.json"), JSON.stringify(wide));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function tenon(...words: string[]) {
    const terminal = new RecordingTerminal(folder);
    const code = await run(["contains", ...words], terminal);
    return { code, printed: terminal.printed, complained: terminal.complained };
  }

  it("says that it is proved", async () => {
    const { code, printed } = await tenon("narrow.json", "wide.json");
    expect({ code, printed: printed.trim() }).toEqual({
      code: 0,
      printed: "proved: whatever is valid under narrow.json is valid under wide.json",
    });
  });

  it("shows a witness, and where it is refused", async () => {
    const { code, printed } = await tenon("wide.json", "narrow.json");
    expect(code).toBe(1);
    expect(printed.trimEnd().split("\n")).toEqual([
      "witness: this is valid under wide.json and not under narrow.json",
      "  {",
      '    "total": 0.5',
      "  }",
      "/total must be integer (narrow.json#/properties/total/type)",
    ]);
  });

  it("prints JSON for programs", async () => {
    expect(JSON.parse((await tenon("narrow.json", "wide.json", "--json")).printed)).toEqual({ verdict: "proved" });
  });

  it("judges pairs, one on each line", async () => {
    const pair = { id: "total", draft: "draft-07", old: narrow, new: wide };
    await writeFile(join(folder, "pairs.jsonl"), `${JSON.stringify(pair)}\n`);
    const { code, printed } = await tenon("--pairs", "pairs.jsonl");
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      id: "total",
      bw: { verdict: "proved", ms: expect.any(Number) },
      fw: { verdict: "witness", witness: { total: 0.5 }, ms: expect.any(Number) },
    });
  });

  it("says where a file is no JSON, and which line is no pair", async () => {
    await writeFile(join(folder, "broken.json"), '{ "type": ');
    await writeFile(join(folder, "pairs.jsonl"), '{ "old": true }\n');
    expect(await tenon("broken.json", "wide.json")).toMatchObject({
      code: 1,
      complained: expect.stringContaining("broken.json:1:"),
    });
    expect(await tenon("--pairs", "pairs.jsonl")).toMatchObject({
      code: 1,
      complained: expect.stringContaining("pairs.jsonl:1:1"),
    });
    expect((await tenon("wide.json")).code).toBe(2);
  });
});
