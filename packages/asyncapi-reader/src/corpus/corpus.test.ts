import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import type { Problem } from "@tenon/contract";
import { openFolder } from "../files/open-folder.js";
import { problemCodes } from "../problem-codes.js";
import { readContract } from "../read-contract.js";

/** AsyncAPI documents written by others, listed in its `manifest.tsv`. */
const corpus = process.env.TENON_CORPUS;

interface Disagreement {
  readonly reader: "valid" | "invalid";
  readonly official: "valid" | "invalid";
  /** Who is right, and why. */
  readonly right: "reader" | "official";
  readonly reason: string;
}

/** What the official parser says of each document; scripts/renew-official-verdicts.mjs asks it again. */
const official = read("./official-verdicts.json") as {
  readonly parser: string;
  readonly documents: Readonly<Record<string, "valid" | readonly string[]>>;
};

const disagreements = read("./disagreements.json") as Readonly<Record<string, Disagreement>>;

describe("the verdicts of the official parser", () => {
  it("are those of the version that is installed", () => {
    const { version } = createRequire(import.meta.url)("@asyncapi/parser/package.json") as { version: string };
    expect(official.parser).toBe(version);
  });
});

(corpus ? describe : describe.skip)("documents written by others (TENON_CORPUS)", () => {
  const root = openFolder(corpus ?? "");
  const [, ...rows] = corpus ? readFileSync(`${corpus}/manifest.tsv`, "utf8").trimEnd().split("\n") : [];
  const paths = rows.map((row) => row.split("\t")[0] ?? "");

  it("are all judged as the official parser judges them, but for those in disagreements.json", async () => {
    const found: Record<string, Pick<Disagreement, "reader" | "official">> = {};
    for (const path of paths) {
      const reader = (await problemsOf(path)).length === 0 ? "valid" : "invalid";
      const verdict = official.documents[path] === "valid" ? "valid" : "invalid";
      if (reader !== verdict) found[path] = { reader, official: verdict };
    }
    const known = Object.entries(disagreements).map(([path, { reader, official }]) => [path, { reader, official }]);
    expect(found).toEqual(Object.fromEntries(known));
  }, 120_000);

  it("that are valid become documents of a contract; others have problems, each with a known code and a position", async () => {
    for (const path of paths) {
      const { contract, byDocument } = await readContract(root, { only: [path] });
      const problems = byDocument.get(path) ?? [];
      const isRead = contract.documents.some(({ at }) => at.file === path);
      expect([path, isRead]).toEqual([path, problems.length === 0]);
      for (const { code, at } of problems) {
        expect(Object.keys(problemCodes)).toContain(code);
        expect(at.position).toEqual({ line: expect.any(Number), column: expect.any(Number) });
      }
    }
  }, 120_000);

  async function problemsOf(path: string): Promise<readonly Problem[]> {
    const { byDocument } = await readContract(root, { only: [path] });
    return byDocument.get(path) ?? [];
  }
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
