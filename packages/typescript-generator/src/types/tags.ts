import type { ObjectShape, Type } from "./normal-form.js";

/** Whether a property that both must have has other literals here than there. */
export function isToldApart(a: ObjectShape, b: ObjectShape): boolean {
  return [...a.properties].some(([name, x]) => {
    const y = b.properties.get(name);
    if (!y || !x.required || !y.required) return false;
    const [some, others] = [literalsOf(x.type), literalsOf(y.type)];
    return some !== undefined && others !== undefined && ![...some].some((literal) => others.has(literal));
  });
}

function literalsOf(type: Type): ReadonlySet<unknown> | undefined {
  if (type.kind === "reference" || type.references.length + type.arrays.length + type.objects.length > 0)
    return undefined;
  const { strings, numbers, booleans } = type;
  if (strings.kind !== "only" || strings.templates.length > 0 || numbers.kind !== "only") return undefined;
  const others = [...(booleans.true ? [true] : []), ...(booleans.false ? [false] : []), ...(type.null ? [null] : [])];
  return new Set([...strings.values, ...numbers.values, ...others]);
}
