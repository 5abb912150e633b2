import { _, type CodeKeywordDefinition, Name, str } from "ajv";
import type { KeywordNeeds } from "./keyword-needs.js";

/** The name of the function that says what is wrong with a value that a definition refuses. */
export function explainName(definition: string): string {
  return `explain${definition}`;
}

/**
 * `$ref`, with the name of a definition. The guard is asked first: what is right needs no explaining, and the guard is the faster. What is wrong is
 * explained as long as there is patience for it.
 */
export function guardedReference(needs: KeywordNeeds): CodeKeywordDefinition {
  return {
    keyword: "$ref",
    error: { message: "must be as its schema says" },
    code(cxt) {
      const { gen, data, it } = cxt;
      const definition = cxt.schema as string;
      const explain = () => {
        const errors = new Name("vErrors");
        const path = str`${new Name("instancePath")}${it.errorPath}`;
        const more = _`${new Name(explainName(definition))}(${data}, {instancePath: ${path}})`;
        gen.assign(errors, _`${new Name(needs.scope.runtime("withErrors"))}(${errors}, ${more})`);
        gen.assign(new Name("errors"), _`${errors}.length`);
      };
      gen.if(_`!${new Name(needs.accepts(definition))}(${data})`, () => {
        gen.if(_`${new Name(needs.scope.runtime("mayExplainMore"))}()`, explain, () => cxt.error());
      });
    },
  };
}
