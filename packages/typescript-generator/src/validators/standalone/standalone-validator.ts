import type { Json, Problem, Schema, Source } from "@tenon/contract";
import { closeSchemas } from "../close/close-schemas.js";
import { moduleBody, validatorOf } from "../module-body.js";
import { inlinedRuntime } from "./inlined-runtime.js";

/**
 * The text of a module that needs nothing else: it exports `validate`, in the shape of Standard Schema. Where there are problems, there is
 * no text. `others` are schemas that this one may refer to by their `$id`.
 */
export function standaloneValidator(
  schema: Json,
  draft: "draft-07" | "2020-12",
  others: readonly Source[] = [],
): { readonly text: string; readonly problems: readonly Problem[] } {
  const source: Source = { path: "schema.json", value: schema, locate: () => ({ line: 1, column: 1 }) };
  const root: Schema = { at: { file: source.path, pointer: "" }, dialect: draft };
  const closed = closeSchemas(new Map([source, ...others].map((one) => [one.path, one])), [
    { schema: root, name: "Value" },
  ]);
  if (closed.problems.length > 0) return { text: "", problems: closed.problems };
  const body = moduleBody(closed);
  const text = [
    "// Written by `tenon validator`. It needs nothing else.",
    "",
    inlinedRuntime(body.runtimeNames),
    "",
    body.text,
    "",
    "/** Says whether a value is as the schema says: `{ value }`, or `{ issues }`. Also a Standard Schema (v1). */",
    `export const validate = ${validatorOf(closed.roots[0] as string)};`,
    "",
  ];
  return { text: text.join("\n"), problems: [] };
}
