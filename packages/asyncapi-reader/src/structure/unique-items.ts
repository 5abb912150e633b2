import type { CodeKeywordDefinition } from "ajv";
import { _, _Code } from "ajv/dist/compile/codegen/code.js";

/**
 * The places of two items that are the same, or undefined. Items are told apart by their canonical text, in one pass: ajv compares each with
 * each, and by methods that a document may have fields of the name of, so that `enum: [{ toString: 1 }, { toString: 2 }]` ends its check.
 */
const twins = `function twins(items) {
  const canonical = (value) => Array.isArray(value) ? "[" + value.map(canonical) + "]"
    : typeof value === "object" && value !== null
      ? "{" + Object.keys(value).sort().map((key) => JSON.stringify(key) + ":" + canonical(value[key])) + "}"
      : JSON.stringify(value);
  const places = new Map();
  for (const [place, text] of items.map(canonical).entries()) {
    if (places.has(text)) return [places.get(text), place];
    places.set(text, place);
  }
}`;

/** `uniqueItems`, in place of ajv's own. */
export const uniqueItems: CodeKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  error: { message: "", params: ({ params: { pair } }) => _`{j: ${pair}[0], i: ${pair}[1]}` },
  code(context) {
    if (context.schema !== true) return;
    const ref: unknown = new Function(`return ${twins}`)();
    const find = context.gen.scopeValue("func", { key: "twins", ref, code: new _Code(`(${twins})`) });
    const pair = context.gen.const("pair", _`${find}(${context.data})`);
    context.setParams({ pair });
    context.fail(_`${pair}`);
  },
};
