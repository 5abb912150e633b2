import { type Json, type Location, pointerSteps, type Source } from "@tenon/contract";
import { type Dialect, dialectOf } from "../../schema/dialect.js";
import type { Algebra } from "../algebra.js";
import { flatText } from "../layout.js";
import type { Type } from "../normal-form.js";
import { TypePrinter, type TypeStyle } from "../print-type.js";
import { Translator } from "../translator.js";

const style: TypeStyle = {
  modifier: "",
  openObjects: true,
  sharedFirst: false,
  longestArray: 10,
  looseTuples: true,
};

/** Schemas become types, and types one line of TypeScript. `$ref`s to `#/definitions/Name` are called by that name. */
export class SchemaTypes {
  readonly algebra: Algebra;
  readonly #translator: Translator;
  readonly #value: { definitions: { [name: string]: Json } };

  constructor(definitions: { readonly [name: string]: Json } = {}, dialect: Dialect["name"] = "2020-12") {
    this.#value = { definitions: { ...definitions } };
    const source: Source = { path: "test.json", value: this.#value, locate: () => ({ line: 1, column: 1 }) };
    this.#translator = new Translator({
      sources: new Map([[source.path, source]]),
      dialect: dialectOf(dialect) as Dialect,
      exact: true,
    });
    this.algebra = this.#translator.algebra;
  }

  of(schema: Json): Type {
    return this.#translator.alone(this.#translator.place(schema, this.#added(schema)));
  }

  refusedBy(schema: Json): Type {
    return this.#translator.negated(this.#translator.place(schema, this.#added(schema)));
  }

  text(type: Type): string {
    const printer = new TypePrinter({
      style,
      algebra: this.algebra,
      nameOf: ({ place }) => pointerSteps(place.at.pointer).at(-1) ?? "",
      comment: () => undefined,
      returns: () => false,
      tooLarge: () => {},
    });
    return flatText(printer.words(type));
  }

  get problems(): readonly string[] {
    return this.#translator.problems.map(({ code, at }) => `${code} ${at.pointer}`);
  }

  #added(schema: Json): Location {
    const name = `schema${Object.keys(this.#value.definitions).length}`;
    this.#value.definitions[name] = schema;
    return { file: "test.json", pointer: `/definitions/${name}` };
  }
}
