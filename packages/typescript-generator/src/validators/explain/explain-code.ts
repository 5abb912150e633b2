import { _, type KeywordCxt, Name, str } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { checkedFormats } from "../close/checked-formats.js";
import type { NormalSchema } from "../close/normal-schema.js";
import { ajvSchema } from "./ajv-schema.js";

/** The functions that ajv has written, and which names of the runtime they use. */
export interface ExplainCode {
  readonly text: string;
  /** By the name of a definition: the function that explains what is wrong with a value of it. */
  readonly functions: ReadonlyMap<string, string>;
  readonly uses: ReadonlySet<string>;
}

export function explainCode(definitions: ReadonlyMap<string, NormalSchema>, roots: readonly string[]): ExplainCode {
  const uses = new Set<string>();
  const ajv = makeAjv(uses);
  const $defs = Object.fromEntries([...definitions].map(([name, schema]) => [name, ajvSchema(schema)]));
  ajv.addSchema({ $id: "tenon:all", $defs });
  const exported = new Map([...new Set(roots)].map((name, index) => [name, `explain${index}`]));
  const refs = Object.fromEntries([...exported].map(([name, as]) => [as, `tenon:all#/$defs/${name}`]));
  const written = standalone.default(ajv, refs);
  return { text: ownNames(written, uses), functions: functionNames(written, exported), uses };
}

function makeAjv(uses: Set<string>): Ajv2020 {
  const regExp = Object.assign(
    (pattern: string, flags: string) => Object.assign(new RegExp(pattern, flags), { toString: () => pattern }),
    { code: "linearPattern" },
  );
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    allErrors: true,
    ownProperties: true,
    inlineRefs: false,
    addUsedSchema: false,
    logger: false,
    code: { source: true, esm: true, lines: true, regExp },
  });
  ajv.removeKeyword("format");
  ajv.addKeyword({
    keyword: "format",
    type: "string",
    schemaType: "string",
    error: {
      message: ({ schemaCode }) => str`must match format "${schemaCode}"`,
      params: ({ schemaCode }) => _`{format: ${schemaCode}}`,
    },
    code(cxt: KeywordCxt) {
      const check = checkedFormats.get(cxt.schema as string);
      if (!check) return;
      uses.add(check);
      cxt.fail(_`!${new Name(check)}(${cxt.data})`);
    },
  });
  ajv.removeKeyword("uniqueItems");
  ajv.addKeyword({
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    error: {
      message: ({ params: { pair } }) =>
        str`must NOT have duplicate items (items ## ${_`${pair}[0]`} and ${_`${pair}[1]`} are identical)`,
      params: ({ params: { pair } }) => _`{i: ${pair}[0], j: ${pair}[1]}`,
    },
    code(cxt: KeywordCxt) {
      if (cxt.schema !== true) return;
      uses.add("duplicateItems");
      const pair = cxt.gen.const("pair", _`${new Name("duplicateItems")}(${cxt.data})`);
      cxt.setParams({ pair });
      cxt.fail(_`${pair} !== undefined`);
    },
  });
  return ajv;
}

/** ajv exports under the names that it was given what it has called otherwise. */
function functionNames(text: string, exported: ReadonlyMap<string, string>): Map<string, string> {
  const named = new Map(
    [...text.matchAll(/^export const (explain\d+) = (\w+);/gm)].map(([, as, name]) => [as, name as string]),
  );
  return new Map([...exported].map(([definition, as]) => [definition, named.get(as) as string]));
}

/** ajv requires its own helpers: here they are those of the runtime. */
function ownNames(text: string, uses: Set<string>): string {
  const helpers: Readonly<Record<string, string>> = { equal: "sameJson", ucs2length: "codePoints" };
  return text
    .replace(/^"use strict";\n?/, "")
    .replaceAll(/^export const explain\d+ = \w+;\n/gm, "")
    .replaceAll(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, (_all, helper: string) => {
      const name = helpers[helper];
      if (!name) throw new Error(`ajv wants its helper ${helper}, for which there is nothing in the runtime`);
      uses.add(name);
      return name;
    })
    .replaceAll(/^const (pattern\d+) = func\d+\((".*"), "u"\);$/gm, (_all, name: string, source: string) => {
      return `const ${name} = new RegExp(${source}, "u");`;
    })
    .replaceAll(/^const func\d+ = linearPattern;\n/gm, "");
}
