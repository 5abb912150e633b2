import { isJsonObject, type Json, type JsonObject, pointerSteps } from "@tenon/contract";

/** The names of the fields that a structure schema knows at a place, on any of its branches. */
export function allowedFields(schema: JsonObject, pointer: string): readonly string[] {
  let schemas = branches([schema], schema);
  for (const step of pointerSteps(pointer))
    schemas = branches(
      schemas.flatMap((one) => membersOf(one, step)),
      schema,
    );
  return [...new Set(schemas.flatMap(({ properties }) => (isJsonObject(properties) ? Object.keys(properties) : [])))];
}

function branches(starts: readonly Json[], root: JsonObject): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  const waiting = [...starts];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!isJsonObject(next) || found.has(next)) continue;
    found.add(next);
    if (typeof next.$ref === "string") waiting.push(definition(next.$ref, root));
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      const list = next[keyword];
      if (Array.isArray(list)) waiting.push(...list);
    }
    waiting.push(next.then ?? true, next.else ?? true);
  }
  return [...found];
}

function definition(reference: string, root: JsonObject): Json {
  const definitions = isJsonObject(root.definitions) ? root.definitions : {};
  const [id = "", pointer = ""] = reference.split("#");
  let value: Json | undefined = definitions[id];
  for (const step of pointerSteps(pointer)) value = isJsonObject(value) ? value[step] : undefined;
  return value ?? true;
}

function membersOf(
  { properties, patternProperties, additionalProperties, items }: JsonObject,
  step: string,
): readonly Json[] {
  if (isJsonObject(properties) && Object.hasOwn(properties, step)) return [properties[step] as Json];
  const patterns = isJsonObject(patternProperties) ? Object.entries(patternProperties) : [];
  const matching = patterns.flatMap(([pattern, schema]) => (new RegExp(pattern, "u").test(step) ? [schema] : []));
  return [...matching, additionalProperties ?? true, ...(Array.isArray(items) ? items : [items ?? true])];
}
