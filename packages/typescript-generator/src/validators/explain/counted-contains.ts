import { _, type CodeKeywordDefinition, str } from "ajv";
import { _Code } from "ajv/dist/compile/codegen/code.js";
import type { NormalSchema } from "../close/normal-schema.js";
import type { AjvSchemas } from "./ajv-schemas.js";
import type { KeywordNeeds } from "./keyword-needs.js";

/**
 * `contains` with `minContains` and `maxContains`, counted by the guard. (ajv 8.20 takes over the verdict on the array before where one is empty:
 * `{ additionalProperties: { contains: true } }` accepts `{ "a": [1], "b": [] }`.)
 */
export function countedContains(needs: KeywordNeeds, schemas: AjvSchemas): CodeKeywordDefinition {
  return {
    keyword: "contains",
    type: "array",
    error: {
      message: ({ params: { min, max } }) =>
        max === undefined
          ? str`must contain at least ${min as number} valid item(s)`
          : str`must contain at least ${min as number} and no more than ${max} valid item(s)`,
      params: ({ params: { min, max } }) =>
        max === undefined
          ? _`{minContains: ${min as number}}`
          : _`{minContains: ${min as number}, maxContains: ${max}}`,
    },
    code(cxt) {
      const { minContains: min = 1, maxContains: max } = cxt.parentSchema as {
        minContains?: number;
        maxContains?: number;
      };
      const schema: NormalSchema =
        typeof cxt.schema === "boolean" ? cxt.schema : (schemas.originOf(cxt.schema) ?? true);
      const item = cxt.gen.name("item");
      const count = cxt.gen.name("count");
      const holds = new _Code(needs.test(schema, item.str).holds);
      cxt.gen.code(_`const ${count} = ${cxt.data}.filter((${item}) => ${holds}).length`);
      cxt.setParams(max === undefined ? { min } : { min, max });
      cxt.fail(max === undefined ? _`${count} < ${min}` : _`${count} < ${min} || ${count} > ${max}`);
    },
  };
}
