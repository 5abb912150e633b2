import { isJsonObject, type Json, type JsonObject, type Location, pointerTo, valueAt } from "@tenon/contract";
import type { Problems } from "../problems.js";
import { type Found, isDeadEnd, type References } from "../reference/references.js";
import { dialectIn, dialectOf, isJsonSchema, isMultiFormat } from "../schema-dialect.js";
import type { Grammar } from "./grammar.js";

/** A document in which the `$ref`s that lead to other objects have become what they lead to. Those inside of schemas are left. */
export interface InlinedDocument {
  readonly value: Json;
  /** Where a value of `value` stands in the files. */
  locationOf(pointer: string): Location;
  /** The places of all schemas that stand where AsyncAPI expects one. */
  readonly schemas: readonly Location[];
  /** The pointers in `value` at which a `$ref` that leads nowhere was left; it was reported. */
  readonly unresolved: ReadonlySet<string>;
}

export function inlinedDocument(
  file: string,
  grammar: Grammar,
  references: References,
  problems: Problems,
): InlinedDocument {
  const inlining = new Inlining(grammar, references, problems);
  const value = inlining.inline("document", { file, pointer: "" }, "");
  const { schemas, unresolved } = inlining;
  return { value, schemas, unresolved, locationOf: (pointer) => inlining.locationOf(file, pointer) };
}

class Inlining {
  readonly schemas: Location[] = [];
  readonly unresolved = new Set<string>();
  readonly #origins = new Map<string, Location>();
  readonly #open = new Set<string>();

  constructor(
    private readonly grammar: Grammar,
    private readonly references: References,
    private readonly problems: Problems,
  ) {}

  /** `position` is how the grammar calls what stands here, `pointer` its place in the inlined document. */
  inline(position: string, at: Location, pointer: string, known?: Json): Json {
    // Where nothing more is told, nothing more is looked for.
    if (this.problems.isFull) return {};
    const found = this.references.follow(at, known);
    if (isDeadEnd(found)) {
      this.unresolved.add(pointer);
      this.problems.addDeadEnd(found);
      return {};
    }
    if (position.startsWith("&")) return known ?? valueAt(this.references.sources, at) ?? null;
    if (position === "schema") return this.#schema(at, found, pointer);
    if (found.via.length > 0) this.#origins.set(pointer, found.at);
    if (position === "foreign") return found.value;
    const place = `${found.at.file}#${found.at.pointer}`;
    if (this.#open.has(place)) return this.#circular(found.via.at(-1) ?? at, pointer);
    this.#open.add(place);
    const inlined = this.#members(position, found.value, found.at, pointer);
    this.#open.delete(place);
    return inlined;
  }

  #schema(at: Location, found: Found, pointer: string): Json {
    if (!isMultiFormat(found.value)) {
      this.schemas.push(at);
      return valueAt(this.references.sources, at) ?? null;
    }
    if (found.via.length > 0) this.#origins.set(pointer, found.at);
    const schemaAt = { file: found.at.file, pointer: pointerTo(found.at.pointer, "schema") };
    const position = isJsonSchema(dialectIn(found.value)) ? "schema" : "foreign";
    return { ...found.value, schema: this.inline(position, schemaAt, pointerTo(pointer, "schema")) };
  }

  #circular(at: Location, pointer: string): Json {
    this.unresolved.add(pointer);
    const mend = "Let one of the references in the circle be a value.";
    this.problems.add("REF_CIRCULAR", at, "This reference leads to something that it is a part of.", mend);
    return {};
  }

  #members(position: string, value: Json, at: Location, pointer: string): Json {
    const each = /^[{[](.*)[}\]]$/.exec(position)?.[1];
    const member = (key: string | number, kind: string, known: Json) =>
      this.inline(kind, { file: at.file, pointer: pointerTo(at.pointer, key) }, pointerTo(pointer, key), known);
    if (Array.isArray(value)) return each ? value.map((item, index) => member(index, each, item)) : value;
    if (!isJsonObject(value)) return value;
    if (each) return mapped(value, (key, field) => member(key, each, field));
    const fields = this.grammar[position];
    if (!fields) return value;
    return mapped(value, (key, field) => {
      const kind =
        key === "payload" && hasForeignPayload(value)
          ? "foreign"
          : Object.hasOwn(fields, key)
            ? fields[key]
            : fields["*"];
      return kind === undefined ? field : member(key, kind, field);
    });
  }

  locationOf(file: string, pointer: string): Location {
    for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf("/", end - 1)) {
      const origin = this.#origins.get(pointer.slice(0, end));
      if (origin) return { file: origin.file, pointer: origin.pointer + pointer.slice(end) };
    }
    return { file, pointer };
  }
}

/** In AsyncAPI 2, the language of the payload stands beside it. */
function hasForeignPayload({ schemaFormat }: JsonObject): boolean {
  return typeof schemaFormat === "string" && !isJsonSchema(dialectOf(schemaFormat));
}

/** `Object.fromEntries` keeps a key `__proto__` as a key. */
function mapped(object: JsonObject, map: (key: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(key, value)]));
}
