import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";

/**
 * A schema whose `oneOf` is decided by one field, said as `if` and `then`, so that an error speaks of the branch that was meant:
 * security schemes are told apart by their `type`, a message of AsyncAPI 2 by whether it has `oneOf`.
 */
export function discriminated(schema: JsonObject, definitions: JsonObject): JsonObject {
  const { oneOf, ...rest } = schema;
  if (!Array.isArray(oneOf)) return schema;
  return { ...rest, ...(byRequiredField(oneOf) ?? byType(oneOf, definitions) ?? { oneOf }) };
}

/** Of two branches, the first is meant where the only field that it requires is there; the second does not have that field. */
function byRequiredField(branches: readonly Json[]): JsonObject | undefined {
  const [first, second, ...more] = branches;
  if (!isJsonObject(first) || !isJsonObject(second) || more.length > 0 || second.additionalProperties !== false)
    return undefined;
  const required = first.required;
  if (!Array.isArray(required) || required.length !== 1) return undefined;
  if (isJsonObject(second.properties) && Object.hasOwn(second.properties, String(required[0]))) return undefined;
  return { if: { required }, then: first, else: second };
}

function byType(branches: readonly Json[], definitions: JsonObject): JsonObject | undefined {
  const groups = new Map<string, Json[]>();
  for (const branch of branches.flatMap((one) => unfolded(one, definitions))) {
    const types = typesOf(branch, definitions);
    if (types.length === 0) return undefined;
    for (const type of types) groups.set(type, [...(groups.get(type) ?? []), branch]);
  }
  const cases = [...groups].map(([type, group]) => ({
    if: { properties: { type: { const: type } } },
    then: group.length === 1 ? (group[0] as Json) : { oneOf: group },
  }));
  return { type: "object", required: ["type"], properties: { type: { enum: [...groups.keys()] } }, allOf: cases };
}

/** A branch that is nothing but a `oneOf` itself is its branches. */
function unfolded(branch: Json, definitions: JsonObject): readonly Json[] {
  const schema = followed(branch, definitions);
  if (
    !isJsonObject(schema) ||
    !Array.isArray(schema.oneOf) ||
    Object.keys(schema).some((key) => !["$id", "oneOf"].includes(key))
  ) {
    return [branch];
  }
  return schema.oneOf.flatMap((inner) => unfolded(inner, definitions));
}

function typesOf(branch: Json, definitions: JsonObject): readonly string[] {
  const schema = followed(branch, definitions);
  if (!isJsonObject(schema) || !Array.isArray(schema.required) || !schema.required.includes("type")) return [];
  const type = isJsonObject(schema.properties) ? schema.properties.type : undefined;
  return isJsonObject(type) && Array.isArray(type.enum) ? type.enum.map(String) : [];
}

function followed(schema: Json, definitions: JsonObject): Json | undefined {
  return isJsonObject(schema) && typeof schema.$ref === "string" ? definitions[schema.$ref] : schema;
}
