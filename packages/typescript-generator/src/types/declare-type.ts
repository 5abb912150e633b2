import { type Location, type Problem, type Schema, type Sources, valueAt } from "@tenon/contract";
import { dialectOf } from "../schema/dialect.js";
import { declaration } from "./declaration.js";
import type { TypeStyle } from "./print-type.js";
import { Translator } from "./translator.js";

export interface TypeRequest {
  readonly sources: Sources;
  /** In one of the dialects of `dialectOf`; in any other it is `unknown`. */
  readonly schema: Schema;
  /** What the declared type is called. */
  readonly name: string;
  /** The name to print for a schema that a `$ref` points to. Whoever answers declares it, too. */
  reference(at: Location): string;
  /**
   * Whether a schema that stands inside this one (a property's, an item's) is declared by itself, although no `$ref` leads to it. Its name
   * is then asked of `reference`.
   */
  declaresInner?(at: Location): boolean;
  /** Whether text of a format has a type of its own, whose name is asked of `reference` with a place for which `formatAt` knows the format. */
  readonly branded?: boolean;
  /** Whether properties and arrays are `readonly`, as they are unless it says false. */
  readonly readonly?: boolean;
}

export interface DeclaredType {
  /** `export interface Name { … }` or `export type Name = …;`, with its comment and without a line break at the end. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * One schema as one declaration, as a person would have written it. It accepts every value that the schema accepts; where TypeScript
 * cannot say what the schema says, it is wider, and the comment says what is missing.
 */
export function declareType(request: TypeRequest): DeclaredType {
  const { sources, schema, name, reference } = request;
  const dialect = dialectOf(schema.dialect);
  if (!dialect) return { text: `export type ${name} = unknown;`, problems: [] };
  const translator = new Translator({
    sources,
    dialect,
    exact: false,
    branded: request.branded ?? false,
    declaresInner: (at) => request.declaresInner?.(at) ?? false,
  });
  const place = translator.place(valueAt(sources, schema.at) ?? true, schema.at);
  const style = { ...eventStyle, modifier: request.readonly === false ? "" : eventStyle.modifier };
  const text = declaration({ translator, place, name, style, reference: (at) => reference(at) });
  return { text, problems: translator.problems };
}

/** Objects are open without saying so: a handler that reads what is not declared does not compile. */
const eventStyle: TypeStyle = {
  modifier: "readonly ",
  openObjects: false,
  sharedFirst: true,
  longestArray: 4,
  looseTuples: false,
};
