import { createRequire } from "node:module";
import type { Json } from "./json.js";

const require = createRequire(import.meta.url);

const published: Readonly<Record<string, string>> = {
  "http://json-schema.org/draft-07/schema": "ajv/dist/refs/json-schema-draft-07.json",
  "http://json-schema.org/draft-06/schema": "ajv/dist/refs/json-schema-draft-06.json",
};

/** The schema that describes schemas of a draft, a copy of its own for each who asks. */
export function metaSchema(uri: string): Json | undefined {
  const file = Object.hasOwn(published, uri) ? published[uri] : undefined;
  return file === undefined ? undefined : structuredClone(require(file) as Json);
}
