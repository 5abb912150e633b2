import { describe, expect, it } from "@jest/globals";
import { byIdentity, compilerErrors } from "./compiler-errors.js";

const printed = [
  "services/orders/src/orders.ts(66,50): error TS2345: Argument of type 'A' is not assignable to parameter of type 'B'.",
  "  Types of property 'lines' are incompatible.",
  "    Property 'amount' is missing in type 'C' but required in type 'D'.",
  "error TS6053: File 'gone.ts' not found.",
  "src/a (1).ts(3,1): error TS2304: Cannot find name 'x'.",
  "",
].join("\r\n");

describe("what tsc prints", () => {
  it("is read with the place of each error and why", () => {
    expect(compilerErrors(printed)).toEqual([
      {
        file: "services/orders/src/orders.ts",
        line: 66,
        column: 50,
        code: "TS2345",
        said: [
          "Argument of type 'A' is not assignable to parameter of type 'B'.",
          "Types of property 'lines' are incompatible.",
          "Property 'amount' is missing in type 'C' but required in type 'D'.",
        ],
      },
      { file: "src/a (1).ts", line: 3, column: 1, code: "TS2304", said: ["Cannot find name 'x'."] },
    ]);
  });

  it("names the same errors when they stand on other lines, each of several equal ones", () => {
    const error = (line: number) => `a.ts(${line},1): error TS2304: Cannot find name 'x'.`;
    const identities = (text: string) => [...byIdentity(compilerErrors(text)).keys()];
    expect(identities(`${error(8)}\n${error(9)}`)).toEqual(identities(`${error(1)}\n${error(2)}`));
    expect(new Set(identities(`${error(1)}\n${error(2)}`)).size).toBe(2);
  });
});
