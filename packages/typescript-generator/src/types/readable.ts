import { anything, kindsOf, type Type } from "./normal-form.js";

/** Types that can be more kinds of value than this, but not everything, say what something is not. */
const mostKinds = 3;
const mostShapes = 6;

/**
 * Whether a person would have written a type so. Nobody writes "everything but a string", and nobody spells out a dozen
 * alternatives to exclude a case that will not occur.
 */
export function isReadable(type: Type): boolean {
  if (type.kind === "reference") return true;
  if (isComplement(type) || type.objects.length > mostShapes) return false;
  return type.objects.every(
    ({ properties }) => ![...properties.values()].some((property) => isComplement(property.type)),
  );
}

function isComplement(type: Type): boolean {
  return type.kind === "normal" && type !== anything && kindsOf(type).length > mostKinds;
}
