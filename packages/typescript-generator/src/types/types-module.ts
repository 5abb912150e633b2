import type { Json, Location, Problem, Source } from "@tenon/contract";
import { valueAt } from "@tenon/contract";
import { schemaName } from "../names/schema-name.js";
import type { Dialect } from "../schema/dialect.js";
import { dialectOf } from "../schema/dialect.js";
import { declaration } from "./declaration.js";
import type { TypeStyle } from "./print-type.js";
import { Translator } from "./translator.js";

export interface TypesModule {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Says what it can as exactly as it can, by the letter of JSON Schema. */
const letterStyle: TypeStyle = {
  modifier: "readonly ",
  openObjects: true,
  sharedFirst: false,
  longestArray: 10,
  looseTuples: true,
};

/** Names that our own text uses, or that would hide what everybody expects behind them. */
const taken = [
  "T",
  "Object",
  "Array",
  "String",
  "Number",
  "Boolean",
  "Function",
  "Symbol",
  "Record",
  "Date",
  "Map",
  "Set",
];

/** A module that exports the type of a schema as `T`, with every type that it refers to. It imports nothing. */
export function typesModule(schema: Json, draft: "7" | "2020-12", file = "schema.json"): TypesModule {
  const source: Source = { path: file, value: schema, locate: () => ({ line: 1, column: 1 }) };
  return typesModuleOf(source, dialectOf(draft === "7" ? "draft-07" : draft) as Dialect);
}

function typesModuleOf(source: Source, dialect: Dialect): TypesModule {
  const sources = new Map([[source.path, source]]);
  const translator = new Translator({ sources, dialect, exact: true });
  const names = new Map([["", "T"]]);
  const used = new Set(taken);
  const waiting: Location[] = [{ file: source.path, pointer: "" }];
  const reference = (at: Location): string => {
    const known = names.get(at.pointer);
    if (known !== undefined) return known;
    const name = freeName(schemaName(at)?.text ?? "Type", used);
    names.set(at.pointer, name);
    waiting.push(at);
    return name;
  };
  const declarations: string[] = [];
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const place = translator.place(valueAt(sources, at) as Json, at);
    declarations.push(declaration({ translator, place, name: reference(at), style: letterStyle, reference }));
  }
  return { text: `${declarations.join("\n\n")}\n`, problems: translator.problems };
}

function freeName(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let attempt = 2; used.has(name); attempt++) name = `${wanted}_${attempt}`;
  used.add(name);
  return name;
}
