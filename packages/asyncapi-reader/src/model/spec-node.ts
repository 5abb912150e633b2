import { isJsonObject, type Json, type JsonObject, type Location, pointerTo } from "@tenon/contract";
import { type Found, isDeadEnd, type References } from "../reference/references.js";

/** The least that a layer must say: what stands where. */
type Layer = Pick<Found, "value" | "at">;

/**
 * An object of a document as its reader sees it: `$ref`s are followed, and traits lie underneath as layers, so that each field
 * keeps the place where it really stands. Layers are joined as JSON Merge Patch (RFC 7396) does.
 */
export class SpecNode {
  private constructor(
    private readonly references: References,
    /** Where the object itself stands, which need not be the strongest layer. */
    readonly at: Location,
    /** The one that wins stands first. There is always one. */
    private readonly layers: readonly [Layer, ...Layer[]],
  ) {}

  /** What stands at a place, or undefined where nothing does. */
  static at(references: References, at: Location): SpecNode | undefined {
    const found = references.follow(at);
    return isDeadEnd(found) ? undefined : new SpecNode(references, found.at, [found]);
  }

  /** The same object with others laid underneath, the strongest first. */
  over(weaker: readonly SpecNode[]): SpecNode {
    const [first, ...rest] = this.layers;
    return new SpecNode(this.references, this.at, [first, ...rest, ...weaker.flatMap(({ layers }) => layers)]);
  }

  /** The same object with others laid over it, the strongest first. */
  under(stronger: readonly SpecNode[]): SpecNode {
    const [first, ...rest] = [...stronger.flatMap(({ layers }) => layers), ...this.layers];
    return first ? new SpecNode(this.references, this.at, [first, ...rest]) : this;
  }

  get value(): Json {
    const [first, ...rest] = this.layers.toReversed();
    return rest.reduce<Json>((below, { value }) => mergePatch(below, value), first?.value ?? null);
  }

  /** Its layers with their values, the strongest first. */
  get parts(): readonly { readonly value: Json; readonly at: Location }[] {
    return this.layers;
  }

  /** Where a field stands before its `$ref` is followed. */
  placeOf(key: string | number): Location | undefined {
    const layer = this.layers.find(({ value }) => hasMember(value, key));
    return layer && memberPlace(layer, key);
  }

  get(key: string | number): SpecNode | undefined {
    const members: Layer[] = [];
    for (const layer of this.layers) {
      if (!hasMember(layer.value, key)) continue;
      const found = this.references.follow(memberPlace(layer, key), layer.value[key]);
      if (isDeadEnd(found)) continue;
      members.push(found);
      if (!isJsonObject(found.value)) break;
    }
    const [first, ...rest] = members;
    if (!first || (first.value === null && this.layers.length > 1)) return undefined;
    const objects = isJsonObject(first.value) ? rest.filter(({ value }) => isJsonObject(value)) : [];
    return new SpecNode(this.references, first.at, [first, ...objects]);
  }

  string(key: string): string | undefined {
    const value = this.get(key)?.value;
    return typeof value === "string" ? value : undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.get(key)?.value;
    return typeof value === "boolean" ? value : undefined;
  }

  /** The fields of an object with their values, those of the weakest layer first. */
  entries(): readonly (readonly [string, SpecNode])[] {
    const keys = new Set(
      this.layers.toReversed().flatMap(({ value }) => (isJsonObject(value) ? Object.keys(value) : [])),
    );
    return [...keys].flatMap((key) => {
      const member = this.get(key);
      return member ? [[key, member] as const] : [];
    });
  }

  items(): readonly SpecNode[] {
    const { value } = this.layers[0];
    if (!Array.isArray(value)) return [];
    return value.flatMap((_, index) => this.get(index) ?? []);
  }
}

function hasMember(value: Json, key: string | number): value is JsonObject {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function memberPlace({ at }: Layer, key: string | number): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, key) };
}

/** RFC 7396 §2. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const merged = new Map<string, Json>(Object.entries(isJsonObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged) as JsonObject;
}
