import type { SchemaPlace } from "../schema/schema-place.js";
import { type Comment, eitherOf, type Member, text, type Words, withoutComments } from "./layout.js";
import {
  anything,
  everyOf,
  isNothing,
  type Kind,
  type NormalForm,
  nothing,
  type ObjectShape,
  type Property,
  type Type,
} from "./normal-form.js";
import { inheritedType, propertyName } from "./property-name.js";
import { isToldApart } from "./tags.js";
import { matchesTemplate, printTemplate, type TemplateLiteral, templateIncludes } from "./template-literal.js";

/** What an object needs to be put into words. */
export interface ObjectContext {
  readonly style: { readonly modifier: string; readonly openObjects: boolean };
  words(type: Type): Words;
  isAnything(type: Type): boolean;
  unite(types: readonly Type[]): Type;
  comment(notes: readonly SchemaPlace[]): Comment | undefined;
}

/** `others` are the alternatives to this object. */
export function objectMembers(
  shape: ObjectShape,
  others: readonly ObjectShape[],
  context: ObjectContext,
): readonly Member[] {
  const properties = [...wantedProperties(shape, others)].map(([name, property]) =>
    propertyMember(name, property, context),
  );
  const members = [...properties, ...signatures(shape, context)];
  const head = `${context.style.modifier}[key: string]`;
  return members.length > 0 ? members : [{ head, type: text("never") }];
}

/**
 * In a closed object that stands alone, what must be absent need not be said. Among alternatives it must, and more: TypeScript lets a literal
 * have the properties of all alternatives at once, unless a tag tells them apart.
 */
function wantedProperties(shape: ObjectShape, others: readonly ObjectShape[]): Map<string, Property> {
  if (!isNothing(shape.rest)) return new Map(shape.properties);
  const isOpenFor = (name: string) => shape.patterns.some(({ names }) => matchesTemplate(names, name));
  if (others.length === 0) {
    const wanted = [...shape.properties].filter(
      ([name, { type, required }]) => required || !isNothing(type) || isOpenFor(name),
    );
    return new Map(wanted);
  }
  const confused = others
    .filter((other) => !isToldApart(shape, other))
    .flatMap((other) => [...other.properties.keys()]);
  const absent = confused.filter((name) => !shape.properties.has(name) && !isOpenFor(name));
  return new Map([
    ...shape.properties,
    ...absent.map((name) => [name, { type: nothing, required: false, notes: [] }] as const),
  ]);
}

function propertyMember(name: string, property: Property, context: ObjectContext): Member {
  return {
    // Of what must be absent there is nothing to tell.
    comment: isNothing(property.type) ? undefined : context.comment(property.notes),
    head: `${context.style.modifier}${propertyName(name)}${property.required ? "" : "?"}`,
    type: propertyWords(name, property, context),
  };
}

/** Every object has a `toString`: an optional one may be that, and a required one must be something else. */
function propertyWords(name: string, { type, required }: Property, context: ObjectContext): Words {
  const inherited = inheritedType(name);
  if (inherited === undefined) return context.words(type);
  // Everything that JSON can say, which a function is not.
  if (required && type === anything) return eitherOf(inOrder.map((kind) => context.words(everyOf(kind))));
  if (required) return context.words(type);
  if (type === anything) return text("unknown");
  return eitherOf([...(isNothing(type) ? [] : [context.words(type)]), text(inherited)]);
}

const inOrder: readonly Kind[] = ["string", "number", "boolean", "array", "object", "null"];

/** For names that are not declared. TypeScript wants a wider signature to have all that a narrower one, or a property under it, may be. */
function signatures(shape: ObjectShape, context: ObjectContext): Member[] {
  const { modifier, openObjects } = context.style;
  const members = shape.patterns
    .filter(({ type }) => type !== anything || isNothing(shape.rest))
    .map(({ names, type }): Member => {
      const under = typesUnder(shape, names);
      const head = `${modifier}[key: ${printTemplate(names)}]`;
      return { head, type: signatureWords(type, under, context) };
    });
  if (isNothing(shape.rest)) return members;
  const isAlone = shape.properties.size === 0 && members.length === 0;
  if (shape.rest === anything && !openObjects && !isAlone) return members;
  const type = signatureWords(shape.rest, typesUnder(shape), context);
  return [...members, { head: `${modifier}[key: string]`, type }];
}

interface Under {
  readonly type: Type;
  readonly words: readonly string[];
}

/** What a signature must have room for: properties and narrower signatures whose names fit it. */
function typesUnder(shape: ObjectShape, names?: TemplateLiteral): Under[] {
  const properties = [...shape.properties].filter(([name]) => !names || matchesTemplate(names, name));
  const patterns = shape.patterns.filter(
    (pattern) => pattern.names !== names && (!names || templateIncludes(names, pattern.names)),
  );
  return [
    ...properties.map(([name, { type, required }]) => ({
      type,
      words: required ? [] : [inheritedType(name) ?? "undefined", "undefined"],
    })),
    ...patterns.flatMap((pattern) => [
      { type: pattern.type, words: [] },
      ...typesUnder(shape, pattern.names).map(({ words }) => ({ type: nothing, words })),
    ]),
  ];
}

function signatureWords(type: Type, under: readonly Under[], context: ObjectContext): Words {
  const types = [type, ...under.map((one) => one.type)];
  if (types.some((one) => context.isAnything(one))) return text("unknown");
  const scalars = context.unite(types.map(scalarsOf)) as NormalForm;
  const structures = types.map(structuresOf).filter((one) => !isNothing(one));
  const extra = [...new Set(under.flatMap(({ words }) => words))].toSorted(lastUndefined);
  return eitherOf([
    ...[{ ...scalars, null: false }, ...structures]
      .filter((one) => !isNothing(one))
      .map((one) => withoutComments(context.words(one))),
    ...(scalars.null ? [text("null")] : []),
    ...extra.map(text),
  ]);
}

function scalarsOf(type: Type): Type {
  return type.kind === "reference" ? nothing : { ...type, arrays: [], objects: [], references: [] };
}

/** Of these TypeScript may not see that one includes another, so all are said. */
function structuresOf(type: Type): Type {
  if (type.kind === "reference") return type;
  return { ...nothing, arrays: type.arrays, objects: type.objects, references: type.references };
}

function lastUndefined(a: string, b: string): number {
  if ((a === "undefined") !== (b === "undefined")) return a === "undefined" ? 1 : -1;
  return a < b ? -1 : 1;
}
