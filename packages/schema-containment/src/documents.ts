import { isObject, type Json, type JsonObject } from "./json.js";
import type { SchemaDocument } from "./schema-document.js";
import { eachSubschema } from "./subschemas.js";
import { Undecided } from "./undecided.js";

/** The documents that one question is about. */
export class Documents {
  constructor(private readonly documents: readonly SchemaDocument[]) {}

  isSchema(value: JsonObject): boolean {
    return this.documents.some((document) => document.has(value));
  }

  /** @throws Undecided */
  target(schema: JsonObject): Json {
    const document = this.documents.find((one) => one.has(schema));
    if (!document) throw new Undecided("$ref", "stands in no document");
    return document.target(schema);
  }

  targetIfAny(schema: JsonObject): Json | undefined {
    try {
      return this.target(schema);
    } catch (error) {
      if (error instanceof Undecided) return undefined;
      throw error;
    }
  }

  /** Every schema that a reference leads to. */
  targets(): readonly JsonObject[] {
    const found = new Set<JsonObject>();
    const seen = new Set<JsonObject>();
    const look = (schema: Json): void => {
      if (!isObject(schema) || seen.has(schema)) return;
      seen.add(schema);
      if (refersElsewhere(schema)) {
        const target = this.targetIfAny(schema);
        if (isObject(target)) {
          found.add(target);
          look(target);
        }
      }
      eachSubschema(schema, look);
    };
    for (const { root } of this.documents) look(root);
    return [...found];
  }
}

export function refersElsewhere(schema: JsonObject): boolean {
  return (
    typeof schema.$ref === "string" ||
    typeof schema.$dynamicRef === "string" ||
    typeof schema.$recursiveRef === "string"
  );
}
