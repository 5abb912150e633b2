import type { Json } from "@tenon/contract";

/** Answers whether every value that one schema allows is allowed by another. */
export type Contains = (a: Json, b: Json, options: { readonly draft: "draft-07" | "2020-12" }) => Containment;

export type Containment =
  | { readonly verdict: "proved" }
  /** A value that `a` allows and `b` does not. */
  | { readonly verdict: "witness"; readonly witness: Json }
  | { readonly verdict: "undecided"; readonly why: string };
