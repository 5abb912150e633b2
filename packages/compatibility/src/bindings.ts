import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { sameJson } from "./schema/json-equality.js";

/** What an object says under a name; undefined for everything else. */
export function member(value: Json | undefined, ...names: readonly string[]): Json | undefined {
  let at = value;
  for (const name of names) at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** The names under which two objects say something else. */
export function differing(before: Json | undefined, after: Json | undefined): readonly string[] {
  const [was, is] = [object(before), object(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !same(was[name], is[name]));
}

export function same(before: Json | undefined, after: Json | undefined): boolean {
  return before === undefined || after === undefined ? before === after : sameJson(before, after);
}

/** A value as a sentence names it. */
export function inWords(value: Json | undefined): string {
  return value === undefined ? "not set" : typeof value === "string" ? value : JSON.stringify(value);
}

/** `is direct; it was topic`. */
export function wasAndIs(was: Json | undefined, is: Json | undefined): string {
  return `is ${inWords(is)}; it was ${inWords(was)}`;
}

function object(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
