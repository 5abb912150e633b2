import { isJsonObject, type Json, type Location, pointerTo } from "@tenon/contract";
import type { SchemaProblem } from "./problem-codes.js";

/** Told of what is wrong with a schema. */
export type Complain = (problem: SchemaProblem) => void;

/**
 * A schema in its place, read keyword by keyword. A keyword whose value has the wrong form is complained about and then read as if it
 * were absent, so whoever reads need not check anything.
 */
export class SchemaPlace {
  readonly value: Json;
  readonly at: Location;
  readonly #complain: Complain;

  constructor(value: Json, at: Location, complain: Complain) {
    this.value = value;
    this.at = at;
    this.#complain = complain;
  }

  /** Names the place, and no other. */
  get key(): string {
    return `${this.at.file}#${this.at.pointer}`;
  }

  /** The keywords that are there, in the order in which they are written. */
  get keywords(): string[] {
    return isJsonObject(this.value) ? Object.keys(this.value) : [];
  }

  has(keyword: string): boolean {
    return isJsonObject(this.value) && Object.hasOwn(this.value, keyword);
  }

  json(keyword: string): Json | undefined {
    return isJsonObject(this.value) && Object.hasOwn(this.value, keyword) ? this.value[keyword] : undefined;
  }

  text(keyword: string): string | undefined {
    return this.#read(keyword, "a text", (value) => (typeof value === "string" ? value : undefined));
  }

  count(keyword: string): number | undefined {
    return this.#read(keyword, "a count", (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined,
    );
  }

  names(keyword: string): readonly string[] | undefined {
    return this.#read(keyword, "a list of names", listOfNames);
  }

  values(keyword: string): readonly Json[] | undefined {
    return this.#read(keyword, "a list of values", (value) => (Array.isArray(value) ? value : undefined));
  }

  schema(keyword: string): SchemaPlace | undefined {
    const value = this.json(keyword);
    return value === undefined ? undefined : this.#below(value, keyword);
  }

  schemas(keyword: string): SchemaPlace[] | undefined {
    return this.#read(keyword, "a list of schemas", (value) =>
      Array.isArray(value) ? value.map((item: Json, index) => this.#below(item, keyword, index)) : undefined,
    );
  }

  schemasByName(keyword: string): ReadonlyMap<string, SchemaPlace> | undefined {
    return this.#read(keyword, "an object of schemas", (value) => {
      if (!isJsonObject(value)) return undefined;
      return new Map(Object.entries(value).map(([name, schema]) => [name, this.#below(schema, keyword, name)]));
    });
  }

  /** As in `dependencies`, where beside a name stands a schema or a list of names. */
  namesOrSchemasByName(keyword: string): ReadonlyMap<string, readonly string[] | SchemaPlace> | undefined {
    return this.#read(keyword, "an object", (value) => {
      if (!isJsonObject(value)) return undefined;
      const entries = Object.entries(value);
      return new Map(entries.map(([name, rule]) => [name, listOfNames(rule) ?? this.#below(rule, keyword, name)]));
    });
  }

  /** The same location, for what a keyword says. */
  atKeyword(keyword: string): Location {
    return { file: this.at.file, pointer: pointerTo(this.at.pointer, keyword) };
  }

  complain(problem: SchemaProblem): void {
    this.#complain(problem);
  }

  /** Says that a keyword is not what it should be. */
  invalid(keyword: string, wanted: string): void {
    this.#complain({
      code: "SCHEMA_INVALID",
      at: this.atKeyword(keyword),
      message: `\`${keyword}\` is not ${wanted}.`,
      mend: `Give \`${keyword}\` ${wanted}.`,
    });
  }

  /** Another schema, which is not a part of this one. */
  elsewhere({ value, at }: { readonly value: Json; readonly at: Location }): SchemaPlace {
    return new SchemaPlace(value, at, this.#complain);
  }

  #read<Value>(keyword: string, wanted: string, read: (value: Json) => Value | undefined): Value | undefined {
    const value = this.json(keyword);
    if (value === undefined) return undefined;
    const understood = read(value);
    if (understood === undefined) this.invalid(keyword, wanted);
    return understood;
  }

  #below(value: Json, ...steps: readonly (string | number)[]): SchemaPlace {
    return new SchemaPlace(
      value,
      { file: this.at.file, pointer: pointerTo(this.at.pointer, ...steps) },
      this.#complain,
    );
  }
}

function listOfNames(value: Json): readonly string[] | undefined {
  return Array.isArray(value) && value.every((name) => typeof name === "string") ? (value as string[]) : undefined;
}
