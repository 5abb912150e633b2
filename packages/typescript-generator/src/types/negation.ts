import { isJsonObject, type Json } from "@tenon/contract";
import { dependenciesOf, itemsOf, listedValues, typesOf } from "../schema/keywords.js";
import { SchemaPlace } from "../schema/schema-place.js";
import { arrayWith } from "./arrays.js";
import { allBut } from "./domain.js";
import {
  anyObject,
  anything,
  everyOf,
  isNothing,
  type Kind,
  kinds,
  nothing,
  onlySome,
  type Type,
} from "./normal-form.js";
import { objectWith } from "./objects.js";
import { kindOf } from "./scalars.js";
import { onlyStringOf, templateOfPattern } from "./template-literal.js";
import type { Translation } from "./translation.js";

/**
 * The values that a keyword refuses: all of them, and perhaps more. What TypeScript cannot say becomes every value of the kind that
 * the keyword is about, for it refuses no others.
 */
type Refused = (place: SchemaPlace, translation: Translation) => readonly Type[];

/** The values that a schema refuses: those that any of its keywords refuses. */
export function refusedBy(place: SchemaPlace, translation: Translation): Type {
  if (place.value === true) return nothing;
  if (!isJsonObject(place.value)) return anything;
  return translation.algebra.unite(
    [...refusals].flatMap(([keyword, refused]) => (place.has(keyword) ? refused(place, translation) : [])),
  );
}

const refusals: ReadonlyMap<string, Refused> = new Map<string, Refused>([
  ["type", otherKinds],
  ["enum", otherValues],
  ["const", (place, translation) => (place.has("enum") ? [] : otherValues(place, translation))],
  ["pattern", () => [everyOf("string")]],
  ["minLength", (place) => (place.count("minLength") === 0 ? [] : [everyOf("string")])],
  ["maxLength", () => [everyOf("string")]],
  // It may be checked or be an annotation alone.
  ["format", () => [everyOf("string", "number")]],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].map((keyword): [string, Refused] => [
    keyword,
    () => [everyOf("number")],
  ]),

  ["properties", wrongProperties],
  ["required", (place) => (place.names("required") ?? []).map((name) => objectWith([name, "absent"]))],
  ["patternProperties", wrongPatternProperties],
  [
    "additionalProperties",
    (place, translation) => unlessAnything(place, translation, "additionalProperties", "object"),
  ],
  ["propertyNames", (place, translation) => unlessAnything(place, translation, "propertyNames", "object")],
  ["minProperties", tooFewProperties],
  ["maxProperties", () => [everyOf("object")]],
  ["dependencies", unmetDependencies],
  ["dependentRequired", unmetDependencies],
  [
    "dependentSchemas",
    (place, translation) => (place.has("dependentRequired") ? [] : unmetDependencies(place, translation)),
  ],

  ["items", wrongItems],
  ["prefixItems", (place, translation) => (place.has("items") ? [] : wrongItems(place, translation))],
  ["minItems", (place) => [arrayWith({ max: (place.count("minItems") ?? 0) - 1 })]],
  ["maxItems", (place) => [arrayWith({ min: (place.count("maxItems") ?? 0) + 1 })]],
  ["contains", withoutContained],
  ["uniqueItems", (place) => (place.json("uniqueItems") === true ? [arrayWith({ min: 2 })] : [])],

  ["allOf", (place, translation) => (place.schemas("allOf") ?? []).map((branch) => translation.negated(branch))],
  ["anyOf", (place, translation) => [refusedByAll(place.schemas("anyOf") ?? [], translation)]],
  ["oneOf", matchedByNoneOrSeveral],
  ["not", (place, translation) => [translation.inPlace(place.schema("not") as SchemaPlace, false)]],
  ["if", unmetCondition],
  ["unevaluatedProperties", (_, { dialect }) => (dialect.unevaluated ? [everyOf("object")] : [])],
  ["unevaluatedItems", (_, { dialect }) => (dialect.unevaluated ? [everyOf("array")] : [])],
]);

function otherKinds(place: SchemaPlace, { dialect }: Translation): Type[] {
  const types = typesOf(place, dialect) ?? [];
  // Some numbers are no integers, and TypeScript cannot say which.
  const whole = types.filter((type) => type !== "integer").map(kindOf);
  return [everyOf(...kinds.filter((kind) => !whole.includes(kind)))];
}

function otherValues(place: SchemaPlace, { algebra }: Translation): Type[] {
  const values = listedValues(place) ?? [];
  return [values.map(otherThan).reduce(algebra.intersect, anything)];
}

/** Arrays and objects of other values cannot be told from the given one. */
function otherThan(value: Json): Type {
  if (value === null) return { ...anything, null: false };
  if (typeof value === "boolean") return { ...anything, booleans: { true: !value, false: value } };
  if (typeof value === "number") return { ...anything, numbers: allBut(value) };
  return typeof value === "string" ? { ...anything, strings: allBut(value) } : anything;
}

function wrongProperties(place: SchemaPlace, translation: Translation): Type[] {
  return [...(place.schemasByName("properties") ?? [])].flatMap(([name, schema]) => {
    const wrong = translation.negated(schema);
    return isNothing(wrong) ? [] : [objectWith([name, wrong])];
  });
}

function wrongPatternProperties(place: SchemaPlace, translation: Translation): Type[] {
  return [...(place.schemasByName("patternProperties") ?? [])].flatMap(([pattern, schema]) => {
    const wrong = translation.negated(schema);
    if (isNothing(wrong)) return [];
    const template = templateOfPattern(pattern);
    const name = template && onlyStringOf(template);
    return [name === undefined ? everyOf("object") : objectWith([name, wrong])];
  });
}

function tooFewProperties(place: SchemaPlace): Type[] {
  const least = place.count("minProperties") ?? 0;
  if (least === 0) return [];
  return [least === 1 ? onlySome({ objects: [{ ...anyObject, rest: nothing }] }) : everyOf("object")];
}

function unlessAnything(place: SchemaPlace, translation: Translation, keyword: string, kind: Kind): Type[] {
  const schema = place.schema(keyword);
  return !schema || isNothing(translation.negated(schema)) ? [] : [everyOf(kind)];
}

function unmetDependencies(place: SchemaPlace, translation: Translation): Type[] {
  return dependenciesOf(place, translation.dialect).flatMap(([name, rule]) => {
    const present = objectWith([name, anything]);
    if (!(rule instanceof SchemaPlace)) return rule.map((other) => objectWith([name, anything], [other, "absent"]));
    return [translation.algebra.intersect(present, translation.negated(rule))];
  });
}

function wrongItems(place: SchemaPlace, translation: Translation): Type[] {
  const { first, after } = itemsOf(place, translation.dialect);
  const wrongFirst = first.flatMap((schema, index) => {
    const wrong = translation.negated(schema);
    const before = Array.from({ length: index }, () => anything);
    return isNothing(wrong) ? [] : [arrayWith({ prefix: [...before, wrong], min: index + 1 })];
  });
  const isAfterOpen = !after || isNothing(translation.negated(after));
  return isAfterOpen ? wrongFirst : [...wrongFirst, arrayWith({ min: first.length + 1 })];
}

function withoutContained(place: SchemaPlace, translation: Translation): Type[] {
  if (place.has("minContains") || place.has("maxContains")) return [everyOf("array")];
  return [arrayWith({ rest: translation.negated(place.schema("contains") as SchemaPlace) })];
}

function refusedByAll(branches: readonly SchemaPlace[], translation: Translation): Type {
  return branches.map((branch) => translation.negated(branch)).reduce(translation.algebra.intersect, anything);
}

/** Pairs of more branches than this are not looked at. */
const mostBranches = 8;

function matchedByNoneOrSeveral(place: SchemaPlace, translation: Translation): Type[] {
  const branches = place.schemas("oneOf") ?? [];
  if (branches.length > mostBranches) return [anything];
  const matched = branches.map((branch) => translation.inPlace(branch, false));
  const pairs = matched.flatMap((a, index) => matched.slice(index + 1).map((b) => translation.algebra.intersect(a, b)));
  return [refusedByAll(branches, translation), ...pairs];
}

function unmetCondition(place: SchemaPlace, translation: Translation): Type[] {
  const condition = place.schema("if") as SchemaPlace;
  const [then, otherwise] = [place.schema("then"), place.schema("else")];
  const { intersect } = translation.algebra;
  return [
    ...(then ? [intersect(translation.inPlace(condition, false), translation.negated(then))] : []),
    ...(otherwise ? [intersect(translation.negated(condition), translation.negated(otherwise))] : []),
  ];
}
