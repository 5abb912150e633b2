import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { compile } from "./testing/compile.js";
import { literal } from "./testing/literal.js";
import { typesModule } from "./types-module.js";

const suite = process.env.TENON_JSON_SCHEMA_SUITE;

interface Group {
  readonly id: string;
  readonly draft: "7" | "2020-12";
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** What needs other documents, or the dialect's own schema. */
const elsewhere = ["refRemote", "vocabulary"];
const needsOthers =
  /"\$ref":"(https?:\/\/json-schema\.org\/draft|tree\.json|extendible-dynamic-ref\.json)|"\$(ref|schema)":"http:\/\/localhost:1234\//;

function groupsOf(draft: Group["draft"], folder: string): Group[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !elsewhere.includes(name.slice(0, -5)));
  return files.flatMap((file) => {
    const groups: Omit<Group, "id" | "draft">[] = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return groups.map((group, index) => ({ ...group, draft, id: `${draft}-${file.slice(0, -5)}-${index}` }));
  });
}

(suite ? describe : describe.skip)("types of the official JSON Schema test suite (TENON_JSON_SCHEMA_SUITE)", () => {
  const all = suite
    ? [...groupsOf("7", join(suite, "tests/draft7")), ...groupsOf("2020-12", join(suite, "tests/draft2020-12"))]
    : [];
  const groups = all.filter(({ schema }) => !needsOthers.test(JSON.stringify(schema)));
  const refused = new Set<string>();
  const broken: string[] = [];
  const untranslated: string[] = [];

  beforeAll(() => {
    const files: { [path: string]: string } = {};
    for (const { id, draft, schema, tests } of groups) {
      const { text, problems } = typesModule(schema, draft);
      if (problems.length > 0) untranslated.push(`${id}: ${problems[0]?.message}`);
      files[`${id}.ts`] = text;
      const values = tests.map(({ data }, index) => `export const value${index}: T = ${literal(data)};\n`);
      files[`${id}.values.ts`] = `import type { T } from "./${id}.js";\n${values.join("")}`;
    }
    for (const { file, line, code, message } of compile(files, {})) {
      if (file.endsWith(".values.ts")) refused.add(`${file.slice(0, -".values.ts".length)} ${line - 2}`);
      else broken.push(`${file}(${line}): ${code} ${message}`);
    }
  });

  const instances = (valid: boolean) =>
    groups.flatMap(({ id, tests }) =>
      tests.flatMap((test, index) =>
        test.valid === valid ? [{ ...test, id, isRefused: refused.has(`${id} ${index}`) }] : [],
      ),
    );

  it("are there for every schema, and compile", () => {
    expect(groups.length).toBeGreaterThan(590);
    expect(untranslated).toEqual([]);
    expect(broken).toEqual([]);
  });

  it("accept every valid instance", () => {
    const wrong = instances(true).filter(({ isRefused }) => isRefused);
    expect(wrong.map(({ id, description }) => `${id}: ${description}`)).toEqual([]);
  });

  it("refuse seven of ten invalid instances; the others break rules that no type can state", () => {
    const invalid = instances(false);
    const caught = invalid.filter(({ isRefused }) => isRefused);
    expect(caught.length / invalid.length).toBeGreaterThan(0.72);
  });
});
