import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { rulesTable } from "./rules-table.js";

it("docs/compatibility.md has the table of rules that there are", () => {
  const page = readFileSync(new URL("../../../docs/compatibility.md", import.meta.url), "utf8");
  expect(page).toContain(`\n\n${rulesTable()}\n`);
});
