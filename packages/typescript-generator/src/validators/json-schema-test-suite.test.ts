import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Json, Source } from "@tenon/contract";
import { loadText } from "./fixtures/load-validator.js";
import { standaloneValidator } from "./standalone/standalone-validator.js";

const suite = process.env.TENON_JSON_SCHEMA_SUITE;

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** Here formats are checked, which the specification allows. The suite's tests of this file say that they are not. */
const formatsAsAnnotations = "format.json";

/** Refused with a problem rather than guessed: metaschemas of one's own. */
const refused = [
  "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary",
  "vocabulary.json: ignore unrecognized optional vocabulary",
];

describe("the JSON Schema test suite", () => {
  if (suite === undefined) {
    it("is left out: TENON_JSON_SCHEMA_SUITE is not set", () => {});
    return;
  }

  it.each([
    ["draft-07", "draft7", []],
    ["2020-12", "draft2020-12", refused],
  ] as const)("%s: no verdict is wrong", (draft, folder, wantedRefusals) => {
    const others = remotes(suite, folder);
    const refusals: string[] = [];
    const wrong: string[] = [];
    let count = 0;
    for (const [file, { description, schema, tests }] of groupsIn(join(suite, "tests", folder))) {
      const { text, problems } = standaloneValidator(schema, draft, others);
      if (problems.length > 0) {
        refusals.push(`${file}: ${description}`);
        continue;
      }
      const validate = loadText(text);
      for (const test of tests) {
        count++;
        const { issues } = validate(test.data);
        const isUnexplained = issues?.some(({ keyword }) => keyword === "schema");
        const isExcused = file === formatsAsAnnotations && test.valid && issues?.[0]?.keyword === "format";
        if (((issues === undefined) !== test.valid && !isExcused) || isUnexplained) {
          wrong.push(`${file}: ${description}: ${test.description}`);
        }
      }
    }
    expect(count).toBeGreaterThan(900);
    expect(wrong).toEqual([]);
    expect(refusals).toEqual(wantedRefusals);
  });
});

function groupsIn(folder: string): [file: string, group: Group][] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.flatMap((file) => {
    const groups = JSON.parse(readFileSync(join(folder, file), "utf8")) as Group[];
    return groups.map((group): [string, Group] => [file, group]);
  });
}

/** The schemas that the suite serves from http://localhost:1234, under the URI of their place and under what they call themselves. */
function remotes(root: string, draft: string): Source[] {
  const folder = join(root, "remotes");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  const wanted = files.filter((file) => !/^(?:draft|v1\/)/.test(file) || file.startsWith(`${draft}/`));
  return wanted.flatMap((file) => {
    const value = JSON.parse(readFileSync(join(folder, file), "utf8")) as { readonly [key: string]: Json };
    const uri = `http://localhost:1234/${file}`;
    const itself = source(file, { $id: uri, ...value });
    const isElsewhere = typeof value.$id === "string" && value.$id !== uri;
    return isElsewhere
      ? [itself, source(`${file} by its place`, { $id: uri, allOf: [{ $ref: value.$id as Json }] })]
      : [itself];
  });
}

function source(path: string, value: Json): Source {
  return { path, value, locate: () => ({ line: 1, column: 1 }) };
}
