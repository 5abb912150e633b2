import { anything, isNothing, type ObjectShape, type Property } from "./normal-form.js";
import type { TypeIdentity } from "./type-identity.js";

/** With fewer properties in common, alternatives read better whole. */
const fewest = 3;

/** What all alternatives say alike, and what is left of each; undefined where that is not worth telling apart. */
export function partShared(
  shapes: readonly ObjectShape[],
  identity: TypeIdentity,
): { readonly shared: ObjectShape; readonly alternatives: readonly ObjectShape[] } | undefined {
  const [first, ...others] = shapes;
  if (!first || others.length === 0 || !shapes.every(isPlain)) return undefined;
  const isAlike = (name: string, property: Property) =>
    others.every(({ properties }) => {
      const other = properties.get(name);
      return other?.required === property.required && identity.of(other.type) === identity.of(property.type);
    });
  const shared = new Map([...first.properties].filter(([name, property]) => isAlike(name, property)));
  const isWorthIt = shared.size >= fewest && shapes.every(({ properties }) => properties.size > shared.size);
  if (!isWorthIt) return undefined;
  return {
    shared: { ...first, properties: shared },
    alternatives: shapes.map((shape) => ({
      ...shape,
      properties: new Map([...shape.properties].filter(([name]) => !shared.has(name))),
    })),
  };
}

/** Without a type for names that are not declared, which the other part would have to fit as well. */
function isPlain({ patterns, rest }: ObjectShape): boolean {
  return patterns.length === 0 && (rest === anything || isNothing(rest));
}
