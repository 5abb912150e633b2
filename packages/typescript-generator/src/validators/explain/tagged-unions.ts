import {
  _,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type KeywordErrorDefinition,
  type Name,
  str,
  stringify,
} from "ajv";
import { quote } from "../../emit/quote.js";
import type { Tag } from "../tags/tag-of.js";

type KeywordErrorCxt = Parameters<Extract<KeywordErrorDefinition["message"], (...args: never) => unknown>>[0];

/**
 * `oneOf` or `anyOf` that looks at the branch of the tag alone and, where no branch has the tag, says so once, with the tags there are. What
 * is not tagged is left to ajv's own definition.
 */
export function taggedUnion(
  original: CodeKeywordDefinition,
  tagIn: (parentSchema: object) => Tag | undefined,
  runtime: (name: string) => Name,
): CodeKeywordDefinition {
  const tagAround = ({ parentSchema }: KeywordErrorCxt | KeywordCxt) =>
    parentSchema ? tagIn(parentSchema) : undefined;
  return {
    ...original,
    error: {
      message(cxt) {
        const tag = cxt.params.wrong === undefined ? undefined : tagAround(cxt);
        return tag
          ? str`must be one of ${tagsIn(tag).map(spoken).join(", ")}`
          : evaluated(original.error?.message, cxt);
      },
      params(cxt) {
        const tag = cxt.params.wrong === undefined ? undefined : tagAround(cxt);
        if (!tag) return evaluated(original.error?.params, cxt) as Code;
        return _`{tag: ${tag.property}, allowedValues: ${stringify(tagsIn(tag))}}`;
      },
    },
    code(cxt) {
      const tag = tagAround(cxt);
      if (!tag) return original.code(cxt);
      const otherwise = tag.objectsOnly ? undefined : () => original.code(cxt);
      cxt.gen.if(_`${runtime("isObject")}(${cxt.data})`, () => chooseBranch(cxt, tag, runtime), otherwise);
    },
  };
}

function chooseBranch(cxt: KeywordCxt, tag: Tag, runtime: (name: string) => Name): void {
  const { gen, data, keyword } = cxt;
  const found = gen.const("tag", _`${runtime("ownMember")}(${data}, ${tag.property})`);
  const valid = gen.name("valid");
  gen.if(_`${found} === undefined`);
  for (const [schemaProp, { values }] of tag.cases.entries()) {
    const [first, ...others] = values.map((value) => _`${found} === ${value as string}`);
    if (!first) continue;
    gen.elseIf(others.reduce((all, one) => _`${all} || ${one}`, first));
    cxt.subschema({ keyword, schemaProp }, valid);
  }
  gen.else();
  const property = gen.const("key", _`${tag.property}`);
  cxt.error(true, { wrong: property }, { instancePath: property as unknown as Code });
  gen.endIf();
}

function tagsIn({ cases }: Tag): string[] {
  return cases.flatMap(({ values }) => values as string[]);
}

function spoken(value: unknown): string {
  return typeof value === "string" ? quote(value) : String(value);
}

function evaluated(
  said: string | Code | ((cxt: KeywordErrorCxt) => string | Code) | undefined,
  cxt: KeywordErrorCxt,
): string | Code {
  return typeof said === "function" ? said(cxt) : (said ?? "");
}
