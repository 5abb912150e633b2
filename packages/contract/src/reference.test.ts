import { describe, expect, it } from "@jest/globals";
import { referenceTarget } from "./reference.js";

describe("referenceTarget", () => {
  it.each([
    ["orders/v1.yaml", "#/a~1b", "orders/v1.yaml", "/a~1b"],
    ["orders/v1.yaml", "../shared/money.yaml#/Money", "shared/money.yaml", "/Money"],
    ["orders/v1.yaml", "./v2.yaml", "orders/v2.yaml", ""],
    ["orders/v1.yaml", "../../etc/passwd", "../etc/passwd", ""],
  ])("from %s, %s is %s and %s", (file, ref, wantedFile, pointer) => {
    expect(referenceTarget(file, ref)).toEqual({ file: wantedFile, pointer });
  });
});
