import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  type PathLoop,
  pointerTo,
  type Sources,
} from "@tenon/contract";
import type { Field, Rule, Variant } from "./field.js";
import { rulesInWords } from "./rules-in-words.js";
import { below, keyOf, type Part, type SchemaView, viewSchema } from "./schema-view.js";
import { tupleKeyword, tupleOf, typeInWords, valuesOf } from "./type-in-words.js";

/**
 * The fields of a payload, parents before children, in the order of the spec. A payload that is not an object is one field at `""`.
 * A schema that contains itself is told once; after `limit` fields nothing more is told.
 */
export function fieldsOf(sources: Sources, payload: Location, limit = 2_000): readonly Field[] {
  const lister = new FieldLister(sources, limit);
  lister.payload(payload);
  return lister.fields;
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly required: boolean | undefined;
  readonly variant: Variant | undefined;
}

class FieldLister {
  readonly fields: Field[] = [];
  private readonly underway = new Map<string, string>();

  constructor(
    private readonly sources: Sources,
    private readonly limit: number,
  ) {}

  payload(at: Location): void {
    const view = viewSchema(this.sources, at);
    if (!view) return;
    const whole = { path: "", name: "payload", depth: 0, required: undefined, variant: undefined };
    this.inside(view, { ...whole, depth: -1 });
    if (this.fields.length === 0) this.fields.push(this.field(view, whole, undefined));
  }

  private value(at: Location, place: Place): void {
    if (this.fields.length >= this.limit) return;
    const view = viewSchema(this.sources, at);
    const begun = this.begun(view, place.path);
    this.fields.push(this.field(view, place, begun));
    if (view && begun === undefined) this.inside(view, place);
  }

  /** Where the schema of the value, or of its items, has begun already. */
  private begun(view: SchemaView | undefined, path: string): PathLoop | undefined {
    let [at, from] = [view, path];
    for (let depth = 0; at && depth < 10; depth++) {
      const to = this.underway.get(keyOf(at.at));
      if (to !== undefined) return { from, to };
      [at, from] = [this.items(at)?.view, `${from}/*`];
    }
    return undefined;
  }

  private field(view: SchemaView | undefined, place: Place, again: PathLoop | undefined): Field {
    const parts = (view?.parts ?? []).map(({ value }) => value);
    const items = ((view && this.items(view)?.view.parts) ?? []).map(({ value }) => value);
    const own = firstValues(parts);
    const values = own ?? firstValues(items) ?? [];
    return {
      ...place,
      type: typeInWords(this.sources, view),
      rules: [
        ...parts.flatMap(rulesInWords),
        ...items.flatMap(rulesInWords).map((rule): Rule => ({ ...rule, text: `each ${rule.text}` })),
      ],
      values: values.map((value) => JSON.stringify(value)),
      ofItems: own === undefined && values.length > 0,
      description: view?.description,
      deprecated: view?.deprecated ?? false,
      again,
    };
  }

  private inside(view: SchemaView, place: Place): void {
    const key = keyOf(view.at);
    if (this.underway.has(key) || this.fields.length >= this.limit) return;
    this.underway.set(key, place.path);
    const inner = { ...place, depth: place.depth + 1, required: undefined };
    this.properties(view, inner);
    this.variants(view, place);
    const items = this.items(view);
    if (items) this.inside(items.view, { ...place, path: `${place.path}/*` });
    const tuple = view.parts.find(({ value }) => tupleOf(value) !== undefined);
    tupleOf(tuple?.value ?? {})?.forEach((_, index) => {
      const at = below((tuple as Part).at, tupleKeyword((tuple as Part).value), index);
      this.value(at, { ...inner, path: pointerTo(place.path, index), name: `[${index}]` });
    });
    this.underway.delete(key);
  }

  private properties({ parts }: SchemaView, inner: Place): void {
    const required = new Set(parts.flatMap(({ value }) => (Array.isArray(value.required) ? value.required : [])));
    const told = new Set<string>();
    for (const { at, value } of parts) {
      for (const name of Object.keys(isJsonObject(value.properties) ? value.properties : {})) {
        if (told.has(name)) continue;
        told.add(name);
        const path = pointerTo(inner.path, name);
        this.value(below(at, "properties", name), { ...inner, path, name, required: required.has(name) });
      }
      if (isJsonObject(value.additionalProperties)) {
        this.value(below(at, "additionalProperties"), { ...inner, path: `${inner.path}/*`, name: "any other name" });
      }
    }
  }

  private variants(view: SchemaView, place: Place): void {
    const tag = tagOf(view.variants);
    view.variants.forEach(({ at, value }, index) => {
      const inner = viewSchema(this.sources, at);
      if (!inner) return;
      const constant = tag === undefined ? undefined : constantAt(value, tag);
      const told =
        constant === undefined ? (inner.name ?? `variant ${index + 1}`) : `${tag} is ${JSON.stringify(constant)}`;
      const label = place.variant ? `${place.variant.label}, ${told}` : told;
      this.inside(inner, { ...place, variant: { label, description: inner.description } });
    });
  }

  private items(view: SchemaView): { readonly view: SchemaView } | undefined {
    const list = view.parts.find(({ value }) => value.items !== undefined && !Array.isArray(value.items));
    const item = list && viewSchema(this.sources, below(list.at, "items"));
    return item && { view: item };
  }
}

function firstValues(schemas: readonly JsonObject[]): readonly Json[] | undefined {
  return schemas.map(valuesOf).find((values) => values !== undefined);
}

/** The field by whose constant the variants are told apart. */
function tagOf(variants: readonly Part[]): string | undefined {
  const [first] = variants;
  if (!first || !isJsonObject(first.value.properties)) return undefined;
  return Object.keys(first.value.properties).find((name) =>
    variants.every(({ value }) => constantAt(value, name) !== undefined),
  );
}

function constantAt(schema: Part["value"], name: string): Json | undefined {
  const property =
    isJsonObject(schema.properties) && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
  return isJsonObject(property) ? property.const : undefined;
}
