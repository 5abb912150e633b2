import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  referenceTarget,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { sameJson } from "./json-equality.js";
import { inside, isAnnotation, keyOf } from "./shape.js";

/**
 * Tells whether two schemas are written alike, through `$ref`s and apart from annotations. Recursive schemas are alike when no
 * difference can be reached. What was found is remembered.
 */
export class SchemaTwins {
  private readonly alike = new Set<string>();
  private readonly unlike = new Set<string>();

  /** @param ignored which keywords do not count; none, where another language than JSON Schema is spoken */
  constructor(
    private readonly before: Sources,
    private readonly after: Sources,
    private readonly ignored: (keyword: string) => boolean = isAnnotation,
  ) {}

  same(before: Location, after: Location): boolean {
    const assumed = new Set<string>();
    const result = this.sameSchema(before, after, assumed);
    if (result) for (const pair of assumed) this.alike.add(pair);
    return result;
  }

  /** The same for what stands under one keyword, given by the places of the keyword's value. */
  sameUnder(keyword: string, before: Location, after: Location): boolean {
    const [schemaBefore, schemaAfter] = [outside(before), outside(after)];
    const [a, b] = [valueAt(this.before, schemaBefore), valueAt(this.after, schemaAfter)];
    if (!isJsonObject(a) || !isJsonObject(b) || a[keyword] === undefined || b[keyword] === undefined) return false;
    return this.sameKeyword(keyword, { before: schemaBefore, after: schemaAfter, a, b, assumed: new Set() });
  }

  private sameSchema(before: Location, after: Location, assumed: Set<string>): boolean {
    const pair = `${keyOf(before)} ${keyOf(after)}`;
    if (this.alike.has(pair) || assumed.has(pair)) return true;
    if (this.unlike.has(pair)) return false;
    assumed.add(pair);
    const [a, b] = [valueAt(this.before, before), valueAt(this.after, after)];
    const same = isJsonObject(a) && isJsonObject(b) ? this.sameKeywords({ before, after, a, b, assumed }) : a === b;
    if (!same) this.unlike.add(pair);
    return same;
  }

  private sameKeywords(pair: Pair): boolean {
    const [left, right] = [this.meaningful(pair.a), this.meaningful(pair.b)];
    return (
      left.length === right.length && left.every((key) => Object.hasOwn(pair.b, key) && this.sameKeyword(key, pair))
    );
  }

  private meaningful(schema: JsonObject): readonly string[] {
    return Object.keys(schema).filter((key) => !this.ignored(key));
  }

  private sameKeyword(keyword: string, { before, after, a, b, assumed }: Pair): boolean {
    const [left, right] = [a[keyword] as Json, b[keyword] as Json];
    if (keyword === "$ref") {
      if (typeof left !== "string" || typeof right !== "string") return left === right;
      return this.sameSchema(referenceTarget(before.file, left), referenceTarget(after.file, right), assumed);
    }
    const step = (...steps: readonly (string | number)[]) =>
      this.sameSchema(inside(before, keyword, ...steps), inside(after, keyword, ...steps), assumed);
    if (inMaps.has(keyword) && isJsonObject(left) && isJsonObject(right)) {
      const names = Object.keys(left);
      return (
        names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && step(name))
      );
    }
    if (inLists.has(keyword) && Array.isArray(left) && Array.isArray(right)) {
      return left.length === right.length && left.every((_, index) => step(index));
    }
    return inPlace.has(keyword) ? step() : sameJson(left, right);
  }
}

interface Pair {
  readonly before: Location;
  readonly after: Location;
  readonly a: JsonObject;
  readonly b: JsonObject;
  readonly assumed: Set<string>;
}

function outside(at: Location): Location {
  return { file: at.file, pointer: at.pointer.slice(0, at.pointer.lastIndexOf("/")) };
}

/** Keywords whose value holds schemas: under names, in a list, or one in place. */
const inMaps = new Set(["properties", "patternProperties", "dependentSchemas"]);
const inLists = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "items"]);
const inPlace = new Set(
  "items additionalItems additionalProperties not if then else contains propertyNames unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);
