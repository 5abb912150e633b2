import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { rules } from "./rules.js";

const page = readFileSync(new URL("../../../docs/compatibility-of-others.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => /^\| `/.test(line) || line.startsWith("| everything"));

it("docs/compatibility-of-others.md names for each entry rules that there are, or a reason", () => {
  const known = new Set(rules.map(({ id }) => id));
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) {
    const [, , ours = "", why = ""] = row.split("|").map((cell) => cell.trim());
    const named = [...ours.matchAll(/`([A-Z_]+)`/g)].map(([, id]) => id ?? "");
    expect({ row, unknown: named.filter((id) => !known.has(id)) }).toEqual({ row, unknown: [] });
    expect({ row, answered: named.length > 0 || (ours === "none" && why !== "") }).toEqual({ row, answered: true });
  }
});
