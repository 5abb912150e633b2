import { isJsonObject, type Json, type SchemaDialect } from "@tenon/contract";

/** The dialect that a `schemaFormat` names; one that has no short name is kept as it was written. */
export function dialectOf(schemaFormat: string | undefined): SchemaDialect {
  if (schemaFormat === undefined || /^application\/vnd\.aai\.asyncapi\b/.test(schemaFormat)) return "asyncapi";
  if (/^application\/schema\+(json|yaml);\s*version=draft-07$/.test(schemaFormat)) return "draft-07";
  if (/^application\/schema\+(json|yaml);\s*version=(draft[-/])?2020-12$/.test(schemaFormat)) return "2020-12";
  return schemaFormat;
}

/** Whether what is written in a dialect is a JSON Schema or much like one: its fields and `$ref`s can be looked up. */
export function isJsonSchema(dialect: SchemaDialect): boolean {
  return (
    ["asyncapi", "draft-07", "2020-12"].includes(dialect) || /^application\/(vnd\.oai\.openapi|schema)\b/.test(dialect)
  );
}

/** A schema that says what it is written in (AsyncAPI 3.0, "Multi Format Schema Object"). */
export function isMultiFormat(value: Json): value is { readonly schema: Json; readonly schemaFormat?: string } {
  return isJsonObject(value) && Object.hasOwn(value, "schema");
}

/** The dialect of a Multi Format Schema Object. */
export function dialectIn({ schemaFormat }: { readonly schemaFormat?: Json }): SchemaDialect {
  return dialectOf(typeof schemaFormat === "string" ? schemaFormat : undefined);
}
