import { afterEach, describe, expect, it } from "@jest/globals";
import type { Issue } from "../validate.js";
import { defineValidator, issueLimit, mayExplainMore } from "./define-validator.js";

const isObject = (value: unknown) => typeof value === "object";
const isText = (value: unknown) => typeof value === "string";
const wrong: Issue = { message: "must be string", path: [], keyword: "type", params: { type: "string" } };

describe("defineValidator", () => {
  it("gives back the very value that is accepted", () => {
    const value = { a: 1 };
    const validate = defineValidator(isObject, () => [wrong]);
    expect(validate(value)).toEqual({ value });
    expect(Object.values(validate(value))[0]).toBe(value);
  });

  it("gives the issues of what is refused", () => {
    expect(defineValidator(isText, () => [wrong])(1)).toEqual({ issues: [wrong] });
  });

  it("is a Standard Schema (v1)", () => {
    const validate = defineValidator<string>(isText, () => [wrong]);
    expect(validate["~standard"]).toMatchObject({ version: 1, vendor: "tenon" });
    expect(validate["~standard"].validate("a")).toEqual({ value: "a" });
    expect(validate["~standard"].validate(1)).toEqual({ issues: [wrong] });
  });

  it("never says that something is wrong without saying what", () => {
    const { issues } = defineValidator(isText, () => null)(1);
    expect(issues).toMatchObject([{ keyword: "schema", path: [] }]);
  });

  it("tells each issue once, and none about an `if` whose branch has issues itself", () => {
    const echo = { ...wrong, message: 'must match "then" schema', keyword: "if" };
    expect(defineValidator(isText, () => [wrong, wrong, echo])(1).issues).toEqual([wrong]);
  });

  it("tells no more issues than the limit", () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...wrong, path: [index] }));
    expect(defineValidator(isText, () => many)(1).issues).toHaveLength(issueLimit);
  });

  it("refuses a value that is nested too deeply to be looked at", () => {
    const endless = (value: unknown): boolean => endless(value);
    expect(defineValidator(endless, () => null)({}).issues).toMatchObject([{ keyword: "depth" }]);
  });

  it("lets other errors through", () => {
    const broken = () => {
      throw new TypeError("a mistake in the code");
    };
    expect(() => defineValidator(broken, () => null)(1)).toThrow(TypeError);
  });

  it("asks again without what is inherited where nothing is found wrong", () => {
    const explain = (value: unknown) => ((value as { name?: unknown }).name === undefined ? [wrong] : null);
    const inheriting = Object.create({ name: "inherited" });
    expect(defineValidator(() => false, explain)(inheriting)).toEqual({ issues: [wrong] });
  });

  it("looks into no more values to explain than there is patience for", () => {
    let looks = 0;
    const explain = () => {
      while (mayExplainMore()) looks++;
      return [wrong];
    };
    defineValidator(isText, explain)(1);
    const first = looks;
    defineValidator(isText, explain)(1);
    expect(looks).toBe(2 * first);
  });
});

describe("where somebody has given every object a member", () => {
  const everyObject = Object.prototype as { name?: string };
  afterEach(() => {
    delete everyObject.name;
  });

  it("does not count as the value's own", () => {
    everyObject.name = "polluted";
    const hasName = (value: unknown) => (value as { name?: unknown }).name !== undefined;
    const validate = defineValidator(hasName, () => [wrong]);
    expect(validate({}).issues).toEqual([wrong]);
    expect(validate({ name: "own" }).issues).toBeUndefined();
  });
});
