import type { ArrayShape, ObjectShape, Type } from "./normal-form.js";
import { matchesTemplate } from "./template-literal.js";

/** What a value under a name that is not declared must be: all of these at once. */
export function typesForName({ patterns, rest }: ObjectShape, name: string): readonly Type[] {
  const fitting = patterns.filter(({ names }) => matchesTemplate(names, name)).map(({ type }) => type);
  return fitting.length > 0 ? fitting : [rest];
}

export function itemAt({ prefix, rest }: ArrayShape, index: number): Type {
  return prefix[index] ?? rest;
}
