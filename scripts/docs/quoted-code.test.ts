import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../bootstrap/step.mjs";

/** A block of code that names the file which it is taken from. */
const quotes = globSync("{README.md,docs/*.md}", { cwd: root }).flatMap((page) =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^```ts (\S+)\n(.*?)^```$/gms)].map(
    ([, file = "", code = ""]) => [page, file, code] as const,
  ),
);

describe("code in the docs", () => {
  it.each(quotes)("%s quotes %s as it is", (_, file, code) => {
    expect(readFileSync(join(root, file), "utf8")).toContain(code);
  });
});
