import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../bootstrap/step.mjs";
import { errorCodesPage, unlistedCodes } from "./error-codes.mjs";

describe("docs/error-codes.md", () => {
  it("says what the lists in the code say", async () => {
    const page = await errorCodesPage((file) => import(join(root, file)));
    expect(readFileSync(join(root, "docs/error-codes.md"), "utf8")).toBe(page);
  });

  it("leaves out no list", () => {
    expect(unlistedCodes()).toEqual([]);
  });
});
