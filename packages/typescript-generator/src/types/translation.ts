import type { Dialect } from "../schema/dialect.js";
import type { SchemaPlace } from "../schema/schema-place.js";
import type { Algebra } from "./algebra.js";
import type { Type } from "./normal-form.js";

/** What the keywords need from one another to become types. */
export interface Translation {
  readonly dialect: Dialect;
  readonly algebra: Algebra;
  /** Every text that is as the schema's `format` says, as far as a type says so. */
  textsOf(place: SchemaPlace): Type;
  /** Of a schema that stands on its own: a property's, an item's. */
  alone(place: SchemaPlace): Type;
  /**
   * Of a schema that says more about the same value, as in `allOf`. With `tracking` the shapes know which of their properties and items are
   * evaluated.
   */
  inPlace(place: SchemaPlace, tracking: boolean): Type;
  /** The same, keyword by keyword, for whoever has more to say about the same value. */
  said(place: SchemaPlace, tracking: boolean): readonly Allowed[];
  /** Of the values that the schema refuses: all of them, and perhaps more. */
  negated(place: SchemaPlace): Type;
}

/** What a keyword allows. */
export interface Allowed {
  readonly exact: Type;
  /** Wider, for when nobody would want to read the exact one. */
  readonly plain: Type;
}

/** A keyword, or a few that belong together; nothing where the schema does not have them. */
export type KeywordTranslation = (
  place: SchemaPlace,
  translation: Translation,
  tracking: boolean,
) => readonly Allowed[];

export function allowed(exact: Type, plain: Type = exact): Allowed {
  return { exact, plain };
}
