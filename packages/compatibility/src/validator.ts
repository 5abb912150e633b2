import type { Json } from "@tenon/contract";
import { Ajv, type AnySchema, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { RE2JS } from "re2js";

/** A function that says whether a value is as a schema says; undefined for a schema that cannot be used. Patterns take linear time. */
export function validatorOf(schema: Json, draft: "draft-07" | "2020-12"): ValidateFunction | undefined {
  const regExp = Object.assign((pattern: string) => matcherOf(pattern), { code: "linear" });
  const options = {
    strict: false,
    allErrors: true,
    ownProperties: true,
    logger: false,
    validateSchema: false,
    code: { regExp },
  } as const;
  const ajv = draft === "2020-12" ? new Ajv2020(options) : new Ajv(options);
  addFormats.default(ajv);
  try {
    return ajv.compile(schema as AnySchema);
  } catch {
    return undefined;
  }
}

/** Its text names the pattern: ajv keeps what it has made by that text. */
function matcherOf(pattern: string): { test(text: string): boolean; toString(): string } {
  const compiled = RE2JS.compile(pattern);
  return { test: (text) => compiled.matcher(text).find(), toString: () => `/${pattern}/` };
}
