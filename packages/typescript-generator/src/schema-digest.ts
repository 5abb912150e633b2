import { createHash } from "node:crypto";
import {
  isJsonObject,
  type Json,
  type Location,
  referenceTarget,
  type Schema,
  type Sources,
  valueAt,
} from "@tenon/contract";

/** What is said to people and not to machines. It changes no verdict, so it changes no digest. */
const annotations = new Set(["title", "description", "$comment", "examples", "example", "externalDocs", "deprecated"]);

const namedSchemas = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "definitions",
  "$defs",
]);
const values = new Set(["const", "enum", "default"]);

/**
 * `sha256-…` of all that a schema says, with everything that it refers to. The same for the same meaning: whatever the order of keys, the
 * names of files and the places of schemas in them.
 */
export function schemaDigest(sources: Sources, ...schemas: readonly (Schema | undefined)[]): string {
  const closure = new Closure(sources);
  const roots = schemas.map((schema) => (schema ? [schema.dialect, closure.referenceTo(schema.at)] : null));
  const text = canonical([roots, closure.definitions()]);
  return `sha256-${createHash("sha256").update(text).digest("hex")}`;
}

/** Numbers schemas in the order in which they are met, which depends on nothing but the schemas. */
class Closure {
  readonly #numbers = new Map<string, number>();
  readonly #waiting: Location[] = [];

  constructor(private readonly sources: Sources) {}

  referenceTo(at: Location): number {
    const place = `${at.file}#${at.pointer}`;
    const known = this.#numbers.get(place);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(place, number);
    this.#waiting.push(at);
    return number;
  }

  definitions(): Json[] {
    const definitions: Json[] = [];
    for (let at = this.#waiting.shift(); at; at = this.#waiting.shift())
      definitions.push(this.#schema(valueAt(this.sources, at) ?? null, at.file));
    return definitions;
  }

  /** `file`: where it stands, and its references with it. */
  #schema(value: Json, file: string): Json {
    if (!isJsonObject(value)) return value;
    const keywords = Object.keys(value).filter(
      (keyword) => !annotations.has(keyword) && keyword !== "definitions" && keyword !== "$defs",
    );
    return Object.fromEntries(
      keywords.toSorted().map((keyword): [string, Json] => {
        const said = value[keyword] as Json;
        if (keyword === "$ref" && typeof said === "string")
          return [keyword, this.referenceTo(referenceTarget(file, said))];
        return [keyword, this.#keyword(keyword, said, file)];
      }),
    );
  }

  #keyword(keyword: string, said: Json, file: string): Json {
    if (values.has(keyword)) return said;
    if (namedSchemas.has(keyword) && isJsonObject(said)) {
      return Object.fromEntries(
        Object.keys(said)
          .toSorted()
          .map((name) => [name, this.#part(said[name] as Json, file)]),
      );
    }
    return this.#part(said, file);
  }

  #part(said: Json, file: string): Json {
    return Array.isArray(said) ? said.map((part: Json) => this.#part(part, file)) : this.#schema(said, file);
  }
}

/** JSON with its keys in order (RFC 8785 in all that matters for comparing two texts of our own making). */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`);
  return `{${members.join(",")}}`;
}
