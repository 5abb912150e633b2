import { typesModule } from "@tenon/typescript-generator";
import type { ExitCode, Given } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { translateSchemas } from "./schema-files.js";

/** `tenon types`: a module that exports `type T` for a JSON Schema and needs nothing else. */
export function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  return translateSchemas(given, terminal, { ending: ".ts", translate: (schema, draft) => typesModule(schema, draft) });
}
