import type { Options } from "ajv";

/** How ajv compiles the structure schemas: all errors, so that the most telling can be chosen; the formats that matter are patterns in them. */
export const ajvOptions: Options = { allErrors: true, strict: false, validateFormats: false, messages: false };
