import { expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import fc from "fast-check";
import { arbitrarySchema, arbitraryValue } from "../validators/fixtures/arbitrary-schema.js";
import { loadText } from "../validators/fixtures/load-validator.js";
import { standaloneValidator } from "../validators/standalone/standalone-validator.js";
import { compile } from "./testing/compile.js";
import { literal } from "./testing/literal.js";
import { typesModule } from "./types-module.js";

const seed = 20261121;
const schemasOfEach = 250;
const valuesOfEach = 40;

it.each([["7", "draft-07"] as const, ["2020-12", "2020-12"] as const])(
  "what the validator accepts, the type accepts (random schemas of draft %s)",
  (draft, dialect) => {
    const schemas = fc.sample(arbitrarySchema(dialect), { numRuns: schemasOfEach, seed });
    const values = fc.sample(arbitraryValue, { numRuns: valuesOfEach, seed });
    const files: { [path: string]: string } = {};
    const accepted: { [file: string]: Json[] } = {};
    for (const [index, schema] of schemas.entries()) {
      const { text, problems } = standaloneValidator(schema, dialect);
      // Some schemas refer to themselves without end, so that nothing can decide them.
      if (problems.length > 0) continue;
      const validate = loadText(text);
      const valid = values.filter((value) => !validate(value).issues);
      accepted[`use${index}.ts`] = [schema, ...valid];
      files[`schema${index}.ts`] = typesModule(schema, draft).text;
      const uses = valid.map((value, place) => useOf(value, place)).join("");
      files[`use${index}.ts`] = `import type { T } from "./schema${index}.js";\n${uses}`;
    }
    const errors = compile(files);
    expect(
      errors.map(({ file, line, message }) => ({
        message,
        schema: JSON.stringify(accepted[file]?.[0]),
        value: JSON.stringify(accepted[file]?.[line - 1]),
      })),
    ).toEqual([]);
  },
);

/** The compiler is told to take a structure for what it is, and not to guess from the type what was meant by it. */
function useOf(value: Json, place: number): string {
  if (typeof value !== "object" || value === null) return `export const value${place}: T = ${literal(value)};\n`;
  return `const given${place} = ${literal(value)} as const; export const value${place}: T = given${place};\n`;
}
