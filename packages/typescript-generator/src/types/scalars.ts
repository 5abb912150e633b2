import { isJsonObject, type Json } from "@tenon/contract";
import { type JsonType, listedValues, typesOf } from "../schema/keywords.js";
import { allBut, fitting, only } from "./domain.js";
import {
  anyObject,
  everyOf,
  type Kind,
  nothing,
  onlySome,
  orOtherKind,
  type Property,
  type Type,
} from "./normal-form.js";
import { templateOfPattern } from "./template-literal.js";
import { allowed, type KeywordTranslation } from "./translation.js";

/** `type`: TypeScript does not tell an integer from another number. */
export const kindsAllowed: KeywordTranslation = (place, { dialect, algebra, textsOf }) => {
  const types = typesOf(place, dialect);
  if (!types) return [];
  const kinds = new Set(types.map(kindOf));
  if (!kinds.delete("string")) return [allowed(everyOf(...kinds))];
  return [allowed(algebra.unite([everyOf(...kinds), textsOf(place)]))];
};

export function kindOf(type: JsonType): Kind {
  return type === "integer" ? "number" : type;
}

/** `const` and `enum`. */
export const valuesAllowed: KeywordTranslation = (place, { algebra }) => {
  const values = listedValues(place);
  if (!values) return [];
  return [allowed(algebra.unite([scalarsOf(values), ...values.filter(isStructure).map(typeOfValue)]))];
};

/** All at once, for there may be thousands of them. */
function scalarsOf(values: readonly Json[]): Type {
  const texts = values.filter((value) => typeof value === "string");
  const numbers = values.filter((value) => typeof value === "number");
  return onlySome({
    null: values.includes(null),
    booleans: { true: values.includes(true), false: values.includes(false) },
    strings: only(...texts),
    // What is too large for a number has become infinite, which no literal says.
    numbers: numbers.every(Number.isFinite) ? only(...numbers) : allBut(),
  });
}

function isStructure(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

/** `pattern`, where it can be said as a template literal. */
export const textsAllowed: KeywordTranslation = (place) => {
  const pattern = place.text("pattern");
  const template = pattern === undefined ? undefined : templateOfPattern(pattern);
  return template ? [allowed(orOtherKind({ strings: fitting(template) }))] : [];
};

/** The type of this value alone. */
export function typeOfValue(value: Json): Type {
  if (typeof value !== "object" || value === null) return scalarsOf([value]);
  if (isJsonObject(value)) {
    const properties = Object.entries(value).map(([name, inner]): [string, Property] => [
      name,
      { type: typeOfValue(inner), required: true, notes: [] },
    ]);
    return onlySome({ objects: [{ ...anyObject, properties: new Map(properties), rest: nothing }] });
  }
  const items = value.map(typeOfValue);
  return onlySome({
    arrays: [{ prefix: items, rest: nothing, min: items.length, max: items.length, evaluated: 0 }],
  });
}
