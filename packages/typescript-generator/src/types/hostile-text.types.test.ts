import { expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import fc from "fast-check";
import { compile } from "./testing/compile.js";
import { literal } from "./testing/literal.js";
import { typesModule } from "./types-module.js";

/** What has broken out of other generators. */
const hostile = [
  '"; evil(); "',
  "'; evil(); '",
  "`${evil()}`",
  "${evil()}",
  "*/ evil() /*",
  "// @ts-ignore",
  "@ts-ignore",
  "@deprecated",
  "\\",
  '\\"',
  "\n}\nevil();\nexport interface X {",
  "\r",
  "\u2028evil()",
  "\u2029evil()",
  "\u202eevil",
  "\u0000",
  "\ud800",
  "\ufeff",
  "</script><script>evil()</script>",
  "__proto__",
  "constructor",
  "toString",
  "prototype",
  "]: never; [evil(): string",
  "a]: 1; b[",
  "",
  " ",
  "1",
  "-1",
  "class",
  "readonly",
  "get",
  "new",
  "ünïcode",
  "🦊",
  "a-b",
];

const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 20 }));

/** Patterns that can be said as template literals, of any text. */
const pattern = fc
  .tuple(fc.constantFrom("^", ""), anyText, fc.constantFrom("$", ".*", ""))
  .map(([start, text, end]) => start + text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + end);

const schema: fc.Arbitrary<Json> = fc.record({
  type: fc.constant("object"),
  title: anyText,
  description: anyText,
  format: anyText,
  default: anyText,
  examples: fc.array(anyText, { maxLength: 2 }),
  required: fc.array(anyText, { maxLength: 2 }),
  properties: fc.dictionary(
    anyText,
    fc.oneof(
      fc.record({ enum: fc.array(anyText, { minLength: 1, maxLength: 3 }), description: anyText }),
      fc.record({ const: anyText, deprecated: fc.constant(true) }),
      fc.record({ type: fc.constant("string"), pattern }),
      fc.record({
        type: fc.constant("object"),
        title: anyText,
        properties: fc.dictionary(anyText, fc.record({ const: anyText })),
      }),
    ),
    { maxKeys: 4 },
  ),
  patternProperties: fc.dictionary(pattern, fc.record({ type: fc.constant("string") }), { maxKeys: 2 }),
});

it("no text of a schema becomes code, and every property keeps its name", () => {
  const schemas = fc.sample(schema, { numRuns: 300, seed: 20261121 }) as { readonly required: readonly string[] }[];
  const files = Object.fromEntries(
    schemas.flatMap((given, index) => {
      const { text } = typesModule(given as Json, "7");
      const names = given.required.map(
        (name) => `export type Has${given.required.indexOf(name)} = T[${literal(name)} & keyof T];`,
      );
      return [
        [`schema${index}.ts`, text],
        [
          `use${index}.ts`,
          `import type { T } from "./schema${index}.js";\n${[...new Set(names)].join("\n")}\nexport type { T };\n`,
        ],
      ];
    }),
  );
  const statements = Object.entries(files)
    .filter(([path]) => path.startsWith("schema"))
    .flatMap(([path, text]) => outsideOfTypes(text).map((statement) => `${path}: ${statement}`));
  expect(statements).toEqual([]);
  expect(compile(files).map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual([]);
});

it("no invisible character is left in a module", () => {
  for (const given of fc.sample(schema, { numRuns: 300, seed: 20261122 })) {
    expect(typesModule(given, "7").text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|[\p{Cc}--\n]|\p{Cs}/v);
  }
});

/** Lines at the left margin: declarations, comments, and ends of these. */
function outsideOfTypes(text: string): string[] {
  const margin = text.split("\n").filter((line) => /^\S/.test(line));
  return margin.filter((line) => !/^(export (type|interface) [A-Za-z_]\w* |\/\*\*|\}|\} \| null;|\};?$)/.test(line));
}
