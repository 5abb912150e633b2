import { createHash } from "node:crypto";
import { isJsonObject, type Json, type Location, pointerTo, type Schema, type Sources, valueAt } from "@tenon/contract";
import { referenceAt } from "@tenon/schema-projection";

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
    for (let at = this.#waiting.shift(); at; at = this.#waiting.shift()) definitions.push(this.#schema(at));
    return definitions;
  }

  #schema(at: Location): Json {
    const value = valueAt(this.sources, at);
    if (!isJsonObject(value)) return value ?? null;
    const target = referenceAt(this.sources, at);
    const keywords = Object.keys(value).filter(
      (keyword) => !annotations.has(keyword) && keyword !== "definitions" && keyword !== "$defs",
    );
    return Object.fromEntries(
      keywords.toSorted().map((keyword): [string, Json] => {
        if (keyword === "$ref" && target) return [keyword, this.referenceTo(target)];
        return [keyword, this.#keyword(keyword, below(at, keyword))];
      }),
    );
  }

  #keyword(keyword: string, at: Location): Json {
    const said = valueAt(this.sources, at) as Json;
    if (values.has(keyword)) return said;
    if (namedSchemas.has(keyword) && isJsonObject(said)) {
      return Object.fromEntries(
        Object.keys(said)
          .toSorted()
          .map((name) => [name, this.#part(below(at, name))]),
      );
    }
    return this.#part(at);
  }

  #part(at: Location): Json {
    const said = valueAt(this.sources, at) as Json;
    return Array.isArray(said) ? said.map((_, index) => this.#part(below(at, index))) : this.#schema(at);
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

function below(at: Location, step: string | number): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, step) };
}
