import { validatorOf } from "@tenon/compatibility";
import { isJsonObject, type Json, pointerSteps } from "@tenon/contract";
import { contains } from "@tenon/schema-containment";
import { both, type Draft } from "./question.js";

export type ExampleVerdict =
  | { readonly kind: "message" }
  | { readonly kind: "refused"; readonly path: string; readonly refusal: string }
  | { readonly kind: "undecided"; readonly why: string };

/**
 * Whether an example is part of a message that a schema allows: a consumer says only what it reads, so fields may be missing as long as they could
 * be there. With `isWhole` it has to be such a message by itself.
 */
export function exampleVerdict(
  example: Json,
  schema: Json,
  { draft, isWhole }: { readonly draft: Draft; readonly isWhole: boolean },
): ExampleVerdict {
  const options = { draft, formats: "assertion" } as const;
  const alone = contains({ const: example }, schema, options);
  if (alone.verdict === "proved") return { kind: "message" };
  if (!isWhole) {
    const completed = contains(both(schema, atLeast(example, draft)), false, options);
    if (completed.verdict === "witness") return { kind: "message" };
    if (completed.verdict === "undecided")
      return { kind: "undecided", why: `\`${completed.keyword}\`, ${completed.why}` };
  }
  if (alone.verdict === "undecided") return { kind: "undecided", why: `\`${alone.keyword}\`, ${alone.why}` };
  const { path, words } = clearestFault(example, schema, { draft, isWhole });
  return { kind: "refused", path, refusal: `${path === "" ? "it" : path} ${words}` };
}

/** What a person should look at first: the deepest fault of a value itself, and no missing field where some may be missing. */
function clearestFault(
  example: Json,
  schema: Json,
  { draft, isWhole }: { readonly draft: Draft; readonly isWhole: boolean },
): { readonly path: string; readonly words: string } {
  const validate = validatorOf(schema, draft);
  validate?.(example);
  const faults = (validate?.errors ?? []).filter(({ keyword }) => isWhole || keyword !== "required");
  const plain = faults.filter(({ keyword }) => !["anyOf", "oneOf", "allOf", "if", "not"].includes(keyword));
  const depth = ({ instancePath }: { readonly instancePath: string }) => pointerSteps(instancePath).length;
  const worst = (plain.length > 0 ? plain : faults).toSorted((a, b) => depth(b) - depth(a))[0];
  return { path: worst?.instancePath ?? "", words: worst?.message ?? "has what does not go together" };
}

/** All values that have what the example has, and perhaps more members. */
function atLeast(example: Json, draft: Draft): Json {
  if (Array.isArray(example)) {
    const items = example.map((item: Json) => atLeast(item, draft));
    return {
      type: "array",
      minItems: items.length,
      maxItems: items.length,
      ...(items.length > 0 && { [draft === "2020-12" ? "prefixItems" : "items"]: items }),
    };
  }
  if (!isJsonObject(example)) return { const: example };
  return {
    type: "object",
    required: Object.keys(example),
    properties: Object.fromEntries(Object.entries(example).map(([name, value]) => [name, atLeast(value, draft)])),
  };
}
