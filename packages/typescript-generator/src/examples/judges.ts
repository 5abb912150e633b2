import type { Json, Problem, Schema, Sources } from "@tenon/contract";
import { closeSchemas } from "../validators/close/close-schemas.js";
import { acceptsName } from "../validators/guard/guard.js";
import { guardsBody, moduleBody, validatorOf } from "../validators/module-body.js";
import { inlinedRuntime } from "../validators/standalone/inlined-runtime.js";

export type Judge = (value: Json) => boolean;

/** One thing that is wrong with a value. */
export interface Fault {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** A function for each schema that says whether a value is as the schema says. None where a schema cannot be used. */
export function judgesOf(sources: Sources, schemas: readonly Schema[]): readonly Judge[] {
  const closed = closeSchemas(sources, named(schemas));
  if (closed.problems.length > 0) return [];
  const body = guardsBody(closed);
  return evaluated<Judge>([inlinedRuntime(body.runtimeNames), body.text], closed.roots.map(acceptsName));
}

/** What is wrong with a value, the first few things. */
export function faultsOf(
  sources: Sources,
  schema: Schema,
  value: Json,
): { readonly faults: readonly Fault[]; readonly problems: readonly Problem[] } {
  const closed = closeSchemas(sources, named([schema]));
  if (closed.problems.length > 0) return { faults: [], problems: closed.problems };
  const body = moduleBody(closed);
  const texts = [inlinedRuntime(body.runtimeNames), body.text];
  const expressions = closed.roots.map(validatorOf);
  const [validate] = evaluated<(value: Json) => { readonly issues?: readonly Fault[] }>(texts, expressions);
  return { faults: validate?.(value).issues ?? [], problems: [] };
}

function named(schemas: readonly Schema[]) {
  return schemas.map((schema, index) => ({ schema, name: `Example${index}` }));
}

/** Runs what is written for users to run: text in which nothing of a spec is code. */
function evaluated<Value>(texts: readonly string[], expressions: readonly string[]): Value[] {
  return new Function(`"use strict";\n${texts.join("\n")}\nreturn [${expressions.join(", ")}];`)() as Value[];
}
