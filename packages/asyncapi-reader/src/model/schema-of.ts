import { isJsonObject, type Location, pointerTo, type Schema, type SchemaDialect } from "@tenon/contract";
import type { SpecNode } from "./spec-node.js";

/** The schema in a field of an AsyncAPI 3 message: a Schema Object, or a Multi Format Schema Object, which says what it is written in. */
export function schemaIn(node: SpecNode, field: "payload" | "headers"): Schema | undefined {
  const place = node.placeOf(field);
  const followed = node.get(field);
  if (!place || !followed) return undefined;
  const { value, at } = followed;
  if (!isJsonObject(value) || !Object.hasOwn(value, "schema")) return { at: place, dialect: "asyncapi" };
  const schema: Location = { file: at.file, pointer: pointerTo(at.pointer, "schema") };
  return { at: schema, dialect: dialectOf(typeof value.schemaFormat === "string" ? value.schemaFormat : undefined) };
}

/** The dialect that a `schemaFormat` names; one that has no short name is kept as it was written. */
export function dialectOf(schemaFormat: string | undefined): SchemaDialect {
  if (schemaFormat === undefined || /^application\/vnd\.aai\.asyncapi\b/.test(schemaFormat)) return "asyncapi";
  if (/^application\/schema\+(json|yaml);\s*version=draft-07$/.test(schemaFormat)) return "draft-07";
  if (/^application\/schema\+(json|yaml);\s*version=(draft[-/])?2020-12$/.test(schemaFormat)) return "2020-12";
  return schemaFormat;
}

/** Whether a schema is a JSON Schema, whose fields can be looked up. */
export function isJsonSchema({ dialect }: Schema): boolean {
  return ["asyncapi", "draft-07", "2020-12"].includes(dialect) || dialect.startsWith("application/vnd.oai.openapi");
}
