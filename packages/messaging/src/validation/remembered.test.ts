import { describe, expect, it } from "@jest/globals";
import { beginValidation, memory, remembered } from "./remembered.js";

describe("remembered", () => {
  it("asks once about an object, until another value is validated", () => {
    const found = memory();
    const object = {};
    let asked = 0;
    const accepts = () => {
      asked++;
      return true;
    };
    beginValidation();
    expect([remembered(found, object, accepts), remembered(found, object, accepts)]).toEqual([true, true]);
    expect(asked).toBe(1);
    beginValidation();
    remembered(found, object, accepts);
    expect(asked).toBe(2);
  });
});
