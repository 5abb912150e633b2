import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  referenceTarget,
  type Sources,
} from "@tenon/contract";
import { rebase, withReferences } from "./rebase-schema.js";

/**
 * A schema that stands alone: what it refers to stands in its `definitions`, whichever file that came from.
 * @param schema a schema whose `$ref`s are written as if it stood at the root, as those of a projection are; or the place of one
 */
export function bundledSchema(sources: Sources, schema: Location | { readonly value: Json }): Json {
  const names = new Map<string, string>();
  const waiting: Location[] = [];
  const nameOf = (reference: string): string => {
    const target = referenceTarget("", reference);
    const place = `${target.file}#${target.pointer}`;
    const known = names.get(place);
    if (known !== undefined) return known;
    const stem = target.pointer.slice(target.pointer.lastIndexOf("/") + 1).replace(/[^\w-]/g, "_");
    const taken = new Set(names.values());
    let name = stem === "" ? "Root" : stem;
    for (let count = 2; taken.has(name); count++) name = `${stem}_${count}`;
    names.set(place, name);
    waiting.push(target);
    return name;
  };
  const own = (value: Json) => withReferences(value, (reference) => `#/definitions/${nameOf(reference)}`);

  const root = own("value" in schema ? schema.value : rebase(sources, schema, new WeakMap()));
  const definitions: { [name: string]: Json } = {};
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const name = names.get(`${at.file}#${at.pointer}`) ?? "";
    definitions[name] = own(rebase(sources, at, new WeakMap()));
  }
  if (names.size === 0) return root;
  const alone: JsonObject = isJsonObject(root) ? root : root === false ? { not: {} } : {};
  // What stands beside a `$ref` is passed over in draft-07, `definitions` included.
  return typeof alone.$ref === "string" ? { allOf: [alone], definitions } : { ...alone, definitions };
}
