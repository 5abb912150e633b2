import { anything, kindsOf, type ObjectShape, type Type } from "./normal-form.js";
import { isToldApart } from "./tags.js";

/** Types that can be more kinds of value than this, but not everything, say what something is not. */
const mostKinds = 3;
/** More alternatives than this are spelled out only if a tag tells them apart. */
const mostShapes = 6;
const mostTagged = 64;

/**
 * Whether a person would have written a type so. Nobody writes "everything but a string", and nobody spells out a dozen
 * alternatives to exclude a case that will not occur.
 */
export function isReadable(type: Type): boolean {
  if (type.kind === "reference") return true;
  if (isComplement(type) || (type.objects.length > mostShapes && !areAllTagged(type.objects))) return false;
  return type.objects.every(
    ({ properties }) => ![...properties.values()].some((property) => isComplement(property.type)),
  );
}

function areAllTagged(shapes: readonly ObjectShape[]): boolean {
  if (shapes.length > mostTagged) return false;
  return shapes.every((shape, index) => shapes.slice(index + 1).every((other) => isToldApart(shape, other)));
}

function isComplement(type: Type): boolean {
  return type.kind === "normal" && type !== anything && kindsOf(type).length > mostKinds;
}
