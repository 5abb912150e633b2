import { createRequire } from "node:module";
import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { deliverySchema } from "./delivery-schema.js";
import { discriminated } from "./discriminated.js";
import { mapSchema } from "./map-schema.js";
import { queueSchema } from "./queue-schema.js";

const require = createRequire(import.meta.url);

/** The versions of AsyncAPI that can be read. */
export const asyncapiVersions = [
  "2.0.0",
  "2.1.0",
  "2.2.0",
  "2.3.0",
  "2.4.0",
  "2.5.0",
  "2.6.0",
  "3.0.0",
  "3.1.0",
] as const;

export type AsyncapiVersion = (typeof asyncapiVersions)[number];

/** What a text must look like that the specification calls a URI or an e-mail address. Linear in time; less strict than RFC 3986. */
export const formats: Readonly<Record<string, string>> = {
  uri: "^[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+$",
  email: "^[^\\s@]+@[^\\s@]+$",
};

/**
 * The JSON Schema of a version, from @asyncapi/specs, as it applies to a document whose `$ref`s to objects were followed:
 * the branches that allow a `$ref` in an object's place are gone, and with them the errors that speak of them. Tenon's
 * own `x-delivery` and `x-queue` are checked along with it.
 */
export function structureSchema(version: AsyncapiVersion): StructureSchema {
  const known = schemas.get(version) ?? schemaOf(version);
  schemas.set(version, known);
  return known;
}

export type StructureSchema = JsonObject & { readonly definitions: JsonObject };

const schemas = new Map<AsyncapiVersion, StructureSchema>();

function schemaOf(version: AsyncapiVersion): StructureSchema {
  const published = require(`@asyncapi/specs/schemas/${version}.json`) as JsonObject;
  const reference = `http://asyncapi.com/definitions/${version}/Reference.json`;
  const { definitions, ...document } = mapSchema(published, (schema) => simplified(schema, reference)) as {
    readonly definitions: JsonObject;
  };
  // ajv brings the meta-schema of draft-07 along; the one of draft-04 is not used.
  const kept = Object.entries(definitions).filter(([id]) => !id.startsWith("http://json-schema.org/"));
  const byId = Object.fromEntries(kept);
  const extended = kept.map(([id, schema]) => [
    id,
    withExtensions(
      id,
      mapSchema(schema, (one) => discriminated(one, byId)),
    ),
  ]);
  return { ...document, definitions: Object.fromEntries(extended) };
}

const annotations = ["description", "title", "examples", "markdownDescription", "default", "$comment"];

/** Without what does not decide, without the branch of `oneOf` that allows a reference, with patterns for formats. */
function simplified(schema: JsonObject, reference: string): JsonObject {
  const deciding = Object.entries(schema).filter(([keyword]) => !annotations.includes(keyword));
  const { oneOf, format, ...rest } = Object.fromEntries(deciding);
  const pattern = typeof format === "string" ? formats[format] : undefined;
  const others = pattern === undefined ? rest : { ...rest, pattern };
  if (!Array.isArray(oneOf)) return others;
  const branches = oneOf.filter((branch) => !(isJsonObject(branch) && branch.$ref === reference));
  const [only] = branches;
  const isLeft = branches.length === 1 && oneOf.length > 1 && isJsonObject(only);
  return isLeft ? { ...others, ...only } : { ...others, oneOf: branches };
}

function withExtensions(id: string, schema: Json): Json {
  if (/\/definitions\/[^/]+\/(channel|channelItem|operation)\.json$/.test(id)) {
    return withProperty(schema, "x-delivery", deliverySchema);
  }
  if (/\/bindings\/amqp\/[^/]+\/operation\.json$/.test(id)) return withProperty(schema, "x-queue", queueSchema);
  // In AsyncAPI 2, bindings of every kind share one schema, which says nothing of them.
  return id.endsWith("/bindingsObject.json")
    ? withProperty(schema, "amqp", { properties: { "x-queue": queueSchema } })
    : schema;
}

function withProperty(schema: Json, name: string, property: JsonObject): Json {
  if (!isJsonObject(schema)) return schema;
  return { ...schema, properties: { ...(isJsonObject(schema.properties) ? schema.properties : {}), [name]: property } };
}
