import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, str } from "ajv";
import { Type } from "ajv/dist/compile/util.js";
import { checkedFormats } from "../close/checked-formats.js";
import { literal } from "../guard/literal.js";
import type { KeywordNeeds } from "./keyword-needs.js";

/** Keywords whose code calls the runtime, or shares a constant with the guard, where ajv's own would be slow, wrong or `require` something. */
export function ownKeywords(needs: KeywordNeeds): CodeKeywordDefinition[] {
  const runtime = (name: string) => new Name(needs.scope.runtime(name));
  return [
    {
      keyword: "format",
      type: "string",
      error: {
        message: ({ schemaCode }) => str`must match format "${schemaCode}"`,
        params: ({ schemaCode }) => _`{format: ${schemaCode}}`,
      },
      code(cxt: KeywordCxt) {
        const check = checkedFormats.get(cxt.schema as string);
        if (check) cxt.fail(_`!${runtime(check)}(${cxt.data})`);
      },
    },
    {
      keyword: ["maxLength", "minLength"],
      type: "string",
      error: {
        message: ({ keyword, schemaCode }) =>
          str`must NOT have ${keyword === "maxLength" ? "more" : "fewer"} than ${schemaCode} characters`,
        params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
      },
      code(cxt: KeywordCxt) {
        const check = runtime(cxt.keyword === "maxLength" ? "hasAtMost" : "hasAtLeast");
        cxt.fail(_`!${check}(${cxt.data}, ${cxt.schemaCode})`);
      },
    },
    {
      keyword: "multipleOf",
      type: "number",
      error: {
        message: ({ schemaCode }) => str`must be multiple of ${schemaCode}`,
        params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
      },
      code(cxt: KeywordCxt) {
        cxt.fail(_`!${runtime("isMultipleOf")}(${cxt.data}, ${cxt.schemaCode})`);
      },
    },
    {
      keyword: "uniqueItems",
      type: "array",
      error: {
        message: ({ params: { pair } }) =>
          str`must NOT have duplicate items (items ## ${_`${pair}[0]`} and ${_`${pair}[1]`} are identical)`,
        params: ({ params: { pair } }) => _`{i: ${pair}[0], j: ${pair}[1]}`,
      },
      code(cxt: KeywordCxt) {
        const pair = cxt.gen.const("pair", _`${runtime("duplicateItems")}(${cxt.data})`);
        cxt.setParams({ pair });
        cxt.fail(_`${pair} !== undefined`);
      },
    },
    {
      keyword: "enum",
      error: {
        message: "must be equal to one of the allowed values",
        params: ({ params: { allowed } }) => _`{allowedValues: ${allowed}}`,
      },
      code(cxt: KeywordCxt) {
        const allowed = new Name(needs.scope.constant("allowed", literal(cxt.schema)));
        cxt.setParams({ allowed });
        const item = cxt.gen.name("item");
        cxt.fail(_`!${allowed}.some((${item}) => ${runtime("sameJson")}(${cxt.data}, ${item}))`);
      },
    },
    {
      keyword: "const",
      error: {
        message: "must be equal to constant",
        params: ({ params: { allowed } }) => _`{allowedValue: ${allowed}}`,
      },
      code(cxt: KeywordCxt) {
        const isObject = typeof cxt.schema === "object" && cxt.schema !== null;
        const wanted = literal(cxt.schema);
        const allowed = isObject ? new Name(needs.scope.constant("wanted", wanted)) : (cxt.schemaCode as Code);
        cxt.setParams({ allowed });
        cxt.fail(isObject ? _`!${runtime("sameJson")}(${cxt.data}, ${allowed})` : _`${cxt.data} !== ${allowed}`);
      },
    },
    {
      keyword: "prefixItems",
      type: "array",
      code: eachOfPrefix,
    },
    {
      keyword: "unevaluatedProperties",
      error: {
        message: "must NOT have unevaluated properties",
        params: ({ params: { skipped } }) => _`{unevaluatedProperty: ${skipped}}`,
      },
      type: "object",
      code: failWhereSkipped,
    },
    {
      keyword: "unevaluatedItems",
      error: {
        message: "must NOT have unevaluated items",
        params: ({ params: { skipped } }) => _`{unevaluatedItem: ${skipped}}`,
      },
      type: "array",
      code: failWhereSkipped,
    },
  ];
}

/** As ajv does it, but with the place in a variable, so that it is told from a member whose name is a number. */
function eachOfPrefix(cxt: KeywordCxt): void {
  const { gen, data, keyword } = cxt;
  const valid = gen.name("valid");
  for (const [schemaProp, schema] of (cxt.schema as readonly unknown[]).entries()) {
    if (schema === true) continue;
    gen.if(_`${data}.length > ${schemaProp}`, () => {
      const dataProp = gen.name("i");
      // As plain code: ajv's optimiser would drop the variable and leave the uses.
      gen.code(_`let ${dataProp} = ${schemaProp}`);
      cxt.subschema({ keyword, schemaProp, dataProp, dataPropType: Type.Num }, valid);
    });
  }
}

/** The keyword's value is the name of the guard's function that looks for what it refuses. */
function failWhereSkipped(cxt: KeywordCxt): void {
  const skipped = cxt.gen.const("skipped", _`${new Name(cxt.schema as string)}(${cxt.data})`);
  cxt.setParams({ skipped });
  cxt.fail(_`${skipped} !== undefined`);
}
