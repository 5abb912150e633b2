import { createRequire } from "node:module";
import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { deliverySchema } from "./delivery-schema.js";
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

/**
 * The JSON Schema of a version, from @asyncapi/specs, as it applies to a document whose `$ref`s to objects were followed:
 * the branches that allow a `$ref` in an object's place are gone, and with them the errors that speak of them. Tenon's
 * own `x-delivery` and `x-queue` are checked along with it.
 */
export function structureSchema(version: AsyncapiVersion): JsonObject {
  const published = require(`@asyncapi/specs/schemas/${version}.json`) as JsonObject;
  const base = `http://asyncapi.com/definitions/${version}`;
  const { definitions, ...document } = withoutReferenceBranches(published, `${base}/Reference.json`) as {
    readonly definitions: Record<string, Json>;
  };
  // ajv brings the meta-schema of draft-07 along; the one of draft-04 is not used.
  const kept = Object.entries(definitions).filter(([id]) => !id.startsWith("http://json-schema.org/"));
  return { ...document, definitions: Object.fromEntries(kept.map(([id, schema]) => [id, withExtensions(id, schema)])) };
}

function withoutReferenceBranches(schema: Json, reference: string): Json {
  if (Array.isArray(schema)) return schema.map((item) => withoutReferenceBranches(item, reference));
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).map(
    ([key, value]) => [key, withoutReferenceBranches(value, reference)] as const,
  );
  const without = Object.fromEntries(entries) as Record<string, Json>;
  const { oneOf, ...others } = without;
  if (!Array.isArray(oneOf)) return without;
  const branches = oneOf.filter((branch) => !(isJsonObject(branch) && branch.$ref === reference));
  const [only] = branches;
  if (branches.length === oneOf.length || only === undefined) return without;
  return branches.length === 1 && isJsonObject(only) ? { ...others, ...only } : { ...others, oneOf: branches };
}

function withExtensions(id: string, schema: Json): Json {
  if (/\/(channel|channelItem|operation)\.json$/.test(id) && id.includes("/definitions/")) {
    return withProperty(schema, "x-delivery", deliverySchema);
  }
  return /\/bindings\/amqp\/[^/]+\/operation\.json$/.test(id) ? withProperty(schema, "x-queue", queueSchema) : schema;
}

function withProperty(schema: Json, name: string, property: JsonObject): Json {
  if (!isJsonObject(schema)) return schema;
  return { ...schema, properties: { ...(isJsonObject(schema.properties) ? schema.properties : {}), [name]: property } };
}
