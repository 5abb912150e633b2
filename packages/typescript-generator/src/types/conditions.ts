import { dependenciesOf } from "../schema/keywords.js";
import { SchemaPlace } from "../schema/schema-place.js";
import { anyObject, anything, nothing, orOtherKind, type Type } from "./normal-form.js";
import { objectWith } from "./objects.js";
import { allowed, type KeywordTranslation } from "./translation.js";

/** `if`, `then`, `else`. */
export const conditionAllowed: KeywordTranslation = (place, translation, tracking) => {
  const condition = place.schema("if");
  if (!condition || !(place.has("then") || place.has("else") || tracking)) return [];
  const { algebra } = translation;
  const branch = (keyword: "then" | "else"): Type => {
    const schema = place.schema(keyword);
    return schema ? translation.inPlace(schema, tracking) : anything;
  };
  const met = algebra.intersect(translation.inPlace(condition, tracking), branch("then"));
  const unmet = algebra.intersect(translation.negated(condition), branch("else"));
  return [allowed(algebra.unite([met, unmet]), algebra.unite([met, branch("else")]))];
};

/** `dependentRequired` and `dependentSchemas`, or `dependencies`: the property is absent, or what it asks for holds. */
export const dependenciesAllowed: KeywordTranslation = (place, translation, tracking) => {
  const { algebra, dialect } = translation;
  const rules = dependenciesOf(place, dialect);
  return rules.map(([name, rule]) => {
    const absent = { properties: new Map([[name, { type: nothing, required: false, notes: [] }]]) };
    const present =
      rule instanceof SchemaPlace
        ? algebra.intersect(objectWith([name, anything]), translation.inPlace(rule, tracking))
        : objectWith([name, anything], ...rule.map((other) => [other, anything] as const));
    const either = algebra.unite([orOtherKind({ objects: [{ ...anyObject, ...absent }] }), present]);
    // What a branch evaluates must not be forgotten.
    return allowed(either, tracking ? either : anything);
  });
};
