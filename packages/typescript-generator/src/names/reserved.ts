import type { Identifier } from "./identifier.js";

/** Words of the language that cannot be the name of a constant (ECMA-262 §12.7.2, with those of strict mode and of modules). */
const words = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements " +
    "import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Names that generated code uses in their usual meaning, or that a reader would take in it. */
const globals = new Set(
  (
    "Array BigInt Boolean Buffer Date Error Exclude Extract Function Infinity Iterable Map NaN NonNullable Number Object Omit Parameters Partial Pick Promise Readonly " +
    "ReadonlyArray ReadonlyMap ReadonlySet Record RegExp Required ReturnType Set String Symbol Uint8Array globalThis"
  ).split(" "),
);

/** The name, with a word of what it is behind it where TypeScript has another use for it. */
export function nameInScope(
  name: Identifier,
  kind: "Channel" | "Subscription" | "Request" | "Message" | "Server" | "Type",
): Identifier {
  return words.has(name.text) || globals.has(name.text) ? name.with({ after: kind }) : name;
}
