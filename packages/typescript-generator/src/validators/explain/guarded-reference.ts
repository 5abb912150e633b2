import { _, type CodeKeywordDefinition, Name } from "ajv";
import type { KeywordNeeds } from "./keyword-needs.js";

const prefix = "#/$defs/";

/** How a definition is referred to within the schema that ajv is given. */
export function referenceTo(definition: string): string {
  return prefix + definition;
}

/**
 * `$ref` that first asks the guard: what is right needs no explaining, and the guard is the faster. What is wrong is explained as long as there is
 * patience for it.
 */
export function guardedReference(original: CodeKeywordDefinition, needs: KeywordNeeds): CodeKeywordDefinition {
  return {
    ...original,
    error: { message: "must be as its schema says" },
    code(cxt) {
      const isRight = new Name(needs.accepts((cxt.schema as string).slice(prefix.length)));
      const isPatient = new Name(needs.scope.runtime("mayExplainMore"));
      const explain = () =>
        cxt.gen.if(
          _`${isPatient}()`,
          () => original.code(cxt),
          () => cxt.error(),
        );
      cxt.gen.if(_`!${isRight}(${cxt.data})`, explain);
    },
  };
}
