import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { compileSchema, draft07, draft2020, type JsonSchema } from "json-schema-library";
import { arbitrarySchema, arbitraryValue } from "./fixtures/arbitrary-schema.js";
import { loadText } from "./fixtures/load-validator.js";
import { standaloneValidator } from "./standalone/standalone-validator.js";

/** Another may be asked for: TENON_FUZZ_SEED. */
const seed = Number(process.env.TENON_FUZZ_SEED ?? 20261121);
const schemaCount = Number(process.env.TENON_FUZZ_SCHEMAS ?? 200);
const valuesPerSchema = 12;

type Verdict = (value: Json) => boolean | undefined;

/**
 * Schemas in which everything is combined with everything, against two validators that others have written. Both have mistakes of their own (so many
 * that they are counted, not listed), but hardly the same ones: where both say otherwise, ours is wrong.
 */
describe(`verdicts beside those of ajv and json-schema-library, seed ${seed}`, () => {
  it.each([
    ["draft-07", "http://json-schema.org/draft-07/schema#"],
    ["2020-12", "https://json-schema.org/draft/2020-12/schema"],
  ] as const)("%s: never does ours stand alone", (draft, uri) => {
    const schemas = fc.sample(arbitrarySchema(draft), { seed, numRuns: schemaCount });
    const values = fc.sample(arbitraryValue, { seed, numRuns: schemaCount * valuesPerSchema });
    const alone: string[] = [];
    let [accepted, rejected] = [0, 0];
    for (const [index, schema] of schemas.entries()) {
      const { text, problems } = standaloneValidator(schema, draft);
      if (problems.length > 0) {
        expect(problems.map(({ code }) => code)).toContain("SCHEMA_REF_LOOP");
        continue;
      }
      const validate = loadText(text);
      const others = [ajvVerdict(schema, draft), libraryVerdict(schema, uri, draft)];
      for (const value of values.slice(index * valuesPerSchema, (index + 1) * valuesPerSchema)) {
        const { issues } = validate(value);
        if (issues) rejected++;
        else accepted++;
        const isUnexplained = issues?.some(({ keyword }) => keyword === "schema");
        const agreeing = others.map((verdict) => verdict(value)).filter((verdict) => verdict !== undefined);
        const isAlone = agreeing.length === 2 && agreeing.every((verdict) => verdict === (issues !== undefined));
        if (isAlone || isUnexplained) alone.push(`${JSON.stringify(schema)} on ${JSON.stringify(value)}`);
      }
    }
    expect(alone).toEqual([]);
    expect(Math.min(accepted, rejected)).toBeGreaterThan(schemaCount);
  });
});

function ajvVerdict(schema: Json, draft: "draft-07" | "2020-12"): Verdict {
  const Validator = draft === "draft-07" ? Ajv : Ajv2020;
  return orUndefined(() =>
    new Validator({ strict: false, ownProperties: true, logger: false }).compile(schema as JsonSchema),
  );
}

function libraryVerdict(schema: Json, uri: string, draft: "draft-07" | "2020-12"): Verdict {
  const named = typeof schema === "object" ? { $schema: uri, ...schema } : schema;
  return orUndefined(() => {
    const node = compileSchema(named as JsonSchema, { drafts: [draft === "draft-07" ? draft07 : draft2020] });
    return (value) => node.validate(value).valid;
  });
}

/** Some schemas and values make them throw. */
function orUndefined(make: () => (value: Json) => unknown): Verdict {
  try {
    const verdict = make();
    return (value) => {
      try {
        return Boolean(verdict(value));
      } catch {
        return undefined;
      }
    };
  } catch {
    return () => undefined;
  }
}
