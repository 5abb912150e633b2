import { isJsonObject, type Json, type Location, pointerSteps, pointerTo, valueAt } from "@tenon/contract";
import { isDeadEnd, type References } from "../reference/references.js";

/** Where a path ended that names no declared field. */
export interface UnknownField {
  readonly step: string;
  /** The fields that are declared where it should be. */
  readonly declared: readonly string[];
  /** The path up to there. */
  readonly before: string;
}

/**
 * Whether a path names something that the schema at `at` declares, on any of its branches: through `$ref`, `allOf`, `oneOf`,
 * `anyOf`, `if`/`then`/`else`, into items with `*`. Undefined where it does.
 */
export function unknownField(references: References, at: Location, path: string): UnknownField | undefined {
  let schemas = branches(references, [at]);
  let before = "";
  for (const step of pointerSteps(path)) {
    const next = schemas.flatMap((schema) => membersOf(references, schema, step));
    if (next.length === 0) {
      const declared = schemas.flatMap((schema) => fieldsOf(references, schema));
      return { step, declared: [...new Set(declared)], before };
    }
    schemas = branches(references, next);
    before = pointerTo(before, step);
  }
  return undefined;
}

/** The schemas themselves and all that apply to the same value, each once. */
function branches(references: References, starts: readonly Location[]): readonly Location[] {
  const found = new Map<string, Location>();
  const waiting = [...starts];
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const key = `${at.file}#${at.pointer}`;
    if (found.has(key)) continue;
    found.set(key, at);
    const schema = valueAt(references.sources, at);
    if (!isJsonObject(schema)) continue;
    if (typeof schema.$ref === "string") {
      const target = references.resolve(at, schema.$ref);
      if (!isDeadEnd(target)) waiting.push(target);
    }
    for (const keyword of ["allOf", "oneOf", "anyOf"]) {
      const list = schema[keyword];
      if (Array.isArray(list)) waiting.push(...list.map((_, index) => below(at, keyword, index)));
    }
    for (const keyword of ["if", "then", "else"]) if (isJsonObject(schema[keyword])) waiting.push(below(at, keyword));
  }
  return [...found.values()];
}

function membersOf(references: References, at: Location, step: string): readonly Location[] {
  const schema = valueAt(references.sources, at);
  if (!isJsonObject(schema)) return [];
  if (step === "*" || /^\d+$/.test(step)) {
    const items = itemsOf(schema, at);
    if (items.length > 0) return step === "*" ? items : items.slice(0, Number(step) + 1).slice(-1);
  }
  const { properties, patternProperties, additionalProperties } = schema;
  if (isJsonObject(properties) && Object.hasOwn(properties, step)) return [below(at, "properties", step)];
  if (isJsonObject(patternProperties)) {
    // A pattern of a spec is never run here, as it may take for ever: any of them could be meant.
    const patterns = Object.keys(patternProperties);
    if (patterns.length > 0) return patterns.map((pattern) => below(at, "patternProperties", pattern));
  }
  return isJsonObject(additionalProperties) ? [below(at, "additionalProperties")] : [];
}

function itemsOf(schema: Readonly<Record<string, Json>>, at: Location): readonly Location[] {
  const lists = ["prefixItems", "items"].filter((keyword) => Array.isArray(schema[keyword]));
  const places = lists.flatMap((keyword) =>
    (schema[keyword] as readonly Json[]).map((_, index) => below(at, keyword, index)),
  );
  for (const keyword of ["items", "additionalItems"])
    if (isJsonObject(schema[keyword])) places.push(below(at, keyword));
  return places;
}

function fieldsOf(references: References, at: Location): readonly string[] {
  const schema = valueAt(references.sources, at);
  if (!isJsonObject(schema)) return [];
  const items = itemsOf(schema, at).length > 0 ? ["*"] : [];
  return [...(isJsonObject(schema.properties) ? Object.keys(schema.properties) : []), ...items];
}

function below(at: Location, ...steps: readonly (string | number)[]): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, ...steps) };
}
