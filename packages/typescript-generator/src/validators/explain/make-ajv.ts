import { type CodeKeywordDefinition, Name } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { AjvSchemas } from "./ajv-schemas.js";
import { countedContains } from "./counted-contains.js";
import { guardedReference } from "./guarded-reference.js";
import type { KeywordNeeds } from "./keyword-needs.js";
import { ownKeywords } from "./own-keywords.js";
import { taggedUnion } from "./tagged-unions.js";

/** The name under which ajv's code asks for a regular expression, until the text is tidied. */
export const patternCall = "patternConstant";

/** An ajv that writes nothing but what the explaining needs, with helpers of the runtime in place of its own. */
export function makeAjv(needs: KeywordNeeds, schemas: AjvSchemas, ownProperties: boolean): Ajv2020 {
  const regExp = Object.assign((source: string) => ({ test: () => true, toString: () => source }), {
    code: patternCall,
  });
  const ajv = new Ajv2020({
    meta: false,
    strict: false,
    validateSchema: false,
    allErrors: true,
    ownProperties,
    inlineRefs: false,
    addUsedSchema: false,
    logger: false,
    code: { source: true, esm: true, lines: true, regExp },
  });
  // What is evaluated is found out by the guard's functions.
  ajv.opts.unevaluated = false;
  const runtime = (name: string) => new Name(needs.scope.runtime(name));
  const unions = (["oneOf", "anyOf"] as const).map((keyword) => {
    const tagIn = (parentSchema: object) => {
      const schema = schemas.originOf(parentSchema);
      return schema && needs.tag(schema[keyword] ?? [], schema);
    };
    return taggedUnion(ajv.getKeyword(keyword) as CodeKeywordDefinition, tagIn, runtime);
  });
  for (const definition of [
    ...ownKeywords(needs),
    ...unions,
    countedContains(needs, schemas),
    guardedReference(needs),
  ]) {
    for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
  return ajv;
}
