import { isJsonObject, type Location, type Problem, type Schema, type Sources, valueAt } from "@tenon/contract";
import { type Dialect, dialectOf } from "../../schema/dialect.js";
import { positioned, type SchemaProblem } from "../../schema/problem-codes.js";
import { type Found, resolveReference } from "../../schema/resolve.js";
import { SchemaPlace } from "../../schema/schema-place.js";
import { problemAt } from "../problem-codes.js";
import { DefinitionNames } from "./definition-names.js";
import { DynamicScope, isDynamicAnchor } from "./dynamic-scope.js";
import { withoutInPlaceLoops } from "./in-place-loops.js";
import { withMetaschemas } from "./metaschemas.js";
import type { NormalSchema } from "./normal-schema.js";
import { Normaliser } from "./normaliser.js";
import { dialectIn } from "./schema-keyword.js";

/** Schemas with everything that they refer to. */
export interface ClosedSchemas {
  readonly definitions: ReadonlyMap<string, NormalSchema>;
  /** The name of the definition of each schema that was asked for, in their order. */
  readonly roots: readonly string[];
  readonly problems: readonly Problem[];
}

/** A schema that is asked for, and what its functions may be called after. */
export interface WantedSchema {
  readonly schema: Schema;
  readonly name: string;
}

/** Gathers schemas and what they refer to, across files, in one form. Where there are problems, the definitions are not to be used. */
export function closeSchemas(sources: Sources, wanted: readonly WantedSchema[]): ClosedSchemas {
  const closing = new Closing(sources);
  const roots = wanted.map((one) => closing.root(one));
  const definitions = closing.finish();
  return { definitions, roots, problems: closing.problems };
}

/** A schema that gets a function of its own, as it is reached on one way. */
interface Waiting {
  readonly name: string;
  readonly at: Location;
  readonly dialect: Dialect;
  readonly scope: DynamicScope;
}

class Closing {
  readonly definitions = new Map<string, NormalSchema>();
  readonly problems: Problem[] = [];
  readonly #sources: Sources;
  readonly #names = new DefinitionNames();
  readonly #begun = new Map<string, string>();
  readonly #places = new Map<string, Location>();
  readonly #waiting: Waiting[] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  root({ schema: { at, dialect: dialectName }, name }: WantedSchema): string {
    const dialect = dialectOf(dialectName);
    if (!dialect) {
      const message = `No validator can be made from a schema in ${dialectName}.`;
      this.problems.push(problemAt(this.#sources, "VALIDATOR_UNSUPPORTED", at, message, "Describe it in JSON Schema."));
      return "";
    }
    this.#dialectAt(at, dialect);
    return this.#define(at, dialect, DynamicScope.empty, name);
  }

  finish(): ReadonlyMap<string, NormalSchema> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { name, at, dialect, scope } = next;
      const value = valueAt(withMetaschemas(this.#sources), at) ?? true;
      const place = new SchemaPlace(value, at, (problem) => this.#complain(problem));
      const normaliser = new Normaliser(dialect, {
        sources: withMetaschemas(this.#sources),
        reference: (from, ref, inScope) => this.#reference(from, ref, dialect, inScope),
        dynamicReference: (from, ref, inScope) => this.#dynamicReference(from, ref, dialect, inScope),
        problem: (problem) => this.problems.push(problem),
      });
      this.definitions.set(name, normaliser.definition(place, scope));
    }
    const { definitions, stuck } = withoutInPlaceLoops(this.definitions);
    for (const name of stuck) {
      const at = this.#places.get(name) as Location;
      const message = "This schema refers to itself without looking at any part of the value.";
      const mend = "Take one reference out of the circle.";
      this.problems.push(problemAt(this.#sources, "SCHEMA_REF_LOOP", at, message, mend));
    }
    return definitions;
  }

  #define(at: Location, dialect: Dialect, scope: DynamicScope, wantedName?: string): string {
    const key = JSON.stringify([dialect.name, at.file, at.pointer, scope.key]);
    const known = this.#begun.get(key);
    if (known !== undefined) return known;
    const name = wantedName === undefined ? this.#names.after(at) : this.#names.like(wantedName);
    this.#begun.set(key, name);
    this.#places.set(name, at);
    this.#waiting.push({ name, at, dialect, scope });
    return name;
  }

  #reference(from: SchemaPlace, ref: string, dialect: Dialect, scope: DynamicScope): string | undefined {
    const found = this.#find(from, "$ref", ref, dialect);
    return found && this.#define(found.at, this.#dialectOfFound(from, found, dialect), scope);
  }

  #dynamicReference(from: SchemaPlace, ref: string, dialect: Dialect, scope: DynamicScope): string | undefined {
    const found = this.#find(from, "$dynamicRef", ref, dialect);
    if (!found) return undefined;
    const anchor = ref.slice(ref.indexOf("#") + 1);
    const meant = isDynamicAnchor(found.value, anchor) ? scope.meaning(anchor) : undefined;
    return this.#define(meant ?? found.at, this.#dialectOfFound(from, found, dialect), scope);
  }

  #dialectOfFound(from: SchemaPlace, found: Found, dialect: Dialect): Dialect {
    return from.at.file === found.at.file ? dialect : this.#dialectAt(found.at, dialect);
  }

  #dialectAt(at: Location, given: Dialect): Dialect {
    const dialect = dialectIn(withMetaschemas(this.#sources).get(at.file), given);
    if (dialect !== "unknown") return dialect;
    const message = "`$schema` names a metaschema that is not known here, so nobody knows what the keywords mean.";
    const place = { file: at.file, pointer: "/$schema" };
    this.problems.push(problemAt(this.#sources, "VALIDATOR_UNSUPPORTED", place, message, "Use draft-07 or 2020-12."));
    return given;
  }

  #find(from: SchemaPlace, keyword: string, ref: string, dialect: Dialect): Found | undefined {
    const found =
      resolveReference(this.#sources, from, ref, dialect) ??
      resolveReference(withMetaschemas(this.#sources), from, ref, dialect);
    if (found && (typeof found.value === "boolean" || isJsonObject(found.value))) return found;
    const message = `${ref} leads nowhere.`;
    const mend = "Correct the reference, or add what it refers to.";
    from.complain({ code: "SCHEMA_REF_MISSING", at: from.atKeyword(keyword), message, mend });
    return undefined;
  }

  #complain(problem: SchemaProblem): void {
    this.problems.push(positioned(this.#sources, problem));
  }
}
