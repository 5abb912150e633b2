import type { Ajv, Options } from "ajv";
import { ajvOptions } from "./ajv-options.js";
import { uniqueItems } from "./unique-items.js";

/** An ajv that compiles structure schemas. The class is passed in: it takes long to load, and is not always needed. */
export function structureAjv(AjvClass: typeof Ajv, options: Options = {}): Ajv {
  return new AjvClass({ ...ajvOptions, ...options }).removeKeyword("uniqueItems").addKeyword(uniqueItems);
}
