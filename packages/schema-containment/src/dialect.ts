import { isObject, type Json } from "./json.js";

export const drafts = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;

/** A version of JSON Schema. */
export type Draft = (typeof drafts)[number];

/** What the versions differ in, once draft-04 has been rewritten as draft-06. */
export interface Dialect {
  readonly draft: Draft;
  /** `$ref` is a keyword beside others, and does not hide them (2019-09 §8.2.4.1). */
  readonly refHasSiblings: boolean;
  /** `prefixItems` and `items` (2020-12 §10.3.1), or an array of `items` and `additionalItems`. */
  readonly prefixItems: boolean;
}

const uris: readonly [RegExp, Draft][] = [
  [/draft-04/, "draft-04"],
  [/draft-06/, "draft-06"],
  [/draft-07/, "draft-07"],
  [/2019-09/, "2019-09"],
  [/2020-12/, "2020-12"],
];

/** The draft that `$schema` names. */
export function draftOf(schema: Json): Draft | undefined {
  const uri = isObject(schema) ? schema.$schema : undefined;
  return typeof uri === "string" ? uris.find(([pattern]) => pattern.test(uri))?.[1] : undefined;
}

export function dialectOf(draft: Draft): Dialect {
  const isModern = draft === "2019-09" || draft === "2020-12";
  return { draft, refHasSiblings: isModern, prefixItems: draft === "2020-12" };
}
