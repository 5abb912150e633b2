import { standaloneValidator } from "@tenon/typescript-generator";
import type { ExitCode, Given } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { translateSchemas } from "./schema-files.js";

/** `tenon validator`: a module that exports `validate(value)` for a JSON Schema, a Standard Schema (v1), and needs nothing else. */
export function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  return translateSchemas(given, terminal, {
    ending: ".mjs",
    translate: (schema, draft) => standaloneValidator(schema, draft === "7" ? "draft-07" : draft),
  });
}
