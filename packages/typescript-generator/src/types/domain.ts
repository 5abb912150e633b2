import { difference, isSubset, unionOf } from "./sets.js";
import { matchesTemplate, type TemplateLiteral, templateIncludes, templateKey } from "./template-literal.js";

/**
 * A set of strings or of numbers: all but a few, or a few. Among the few there may be all strings that fit several templates at
 * once; numbers have no templates.
 */
export type Domain<Value extends string | number> = AllBut<Value> | Only<Value>;

export interface AllBut<Value> {
  readonly kind: "all but";
  readonly values: ReadonlySet<Value>;
}

export interface Only<Value> {
  readonly kind: "only";
  readonly values: ReadonlySet<Value>;
  /** Each is a list of templates that a string fits at once. */
  readonly templates: readonly (readonly TemplateLiteral[])[];
}

export function allBut<Value extends string | number>(...values: readonly Value[]): AllBut<Value> {
  return { kind: "all but", values: new Set(values) };
}

export function only<Value>(...values: readonly Value[]): Only<Value> {
  return { kind: "only", values: new Set(values), templates: [] };
}

export function fitting(template: TemplateLiteral): Only<string> {
  return { kind: "only", values: new Set(), templates: [[template]] };
}

export function isEmptyDomain(domain: Domain<string> | Domain<number>): boolean {
  return domain.kind === "only" && domain.values.size === 0 && domain.templates.length === 0;
}

export function isFullDomain(domain: Domain<string> | Domain<number>): boolean {
  return domain.kind === "all but" && domain.values.size === 0;
}

export function hasValue<Value extends string | number>(domain: Domain<Value>, value: Value): boolean {
  if (domain.kind === "all but") return !domain.values.has(value);
  return domain.values.has(value) || domain.templates.some((templates) => fitsAll(value, templates));
}

/** Both at once; of a template's strings none is taken out. */
export function intersectDomains<Value extends string | number>(a: Domain<Value>, b: Domain<Value>): Domain<Value> {
  if (a.kind === "all but" && b.kind === "all but") return { kind: "all but", values: unionOf(a.values, b.values) };
  if (a.kind === "all but") return { ...(b as Only<Value>), values: difference(b.values, a.values) };
  if (b.kind === "all but") return { ...a, values: difference(a.values, b.values) };
  const values = new Set([...a.values, ...b.values].filter((value) => hasValue(a, value) && hasValue(b, value)));
  const both = a.templates.flatMap((some) => b.templates.map((others) => narrowest([...some, ...others])));
  return { kind: "only", values, templates: distinct(both) };
}

export function uniteDomains<Value extends string | number>(a: Domain<Value>, b: Domain<Value>): Domain<Value> {
  if (a.kind === "all but") return { kind: "all but", values: without(a.values, b) };
  if (b.kind === "all but") return { kind: "all but", values: without(b.values, a) };
  return { kind: "only", values: unionOf(a.values, b.values), templates: distinct([...a.templates, ...b.templates]) };
}

/** Whether every value of `narrow` is certainly one of `wide`. */
export function domainIncludes<Value extends string | number>(wide: Domain<Value>, narrow: Domain<Value>): boolean {
  if (narrow.kind === "all but") {
    return wide.kind === "all but" && isSubset(wide.values, narrow.values);
  }
  if (![...narrow.values].every((value) => hasValue(wide, value))) return false;
  if (wide.kind === "all but") return wide.values.size === 0 || narrow.templates.length === 0;
  return narrow.templates.every((some) =>
    wide.templates.some((others) => others.every((other) => some.some((one) => templateIncludes(other, one)))),
  );
}

/** Names the set, and no other. */
export function domainKey(domain: Domain<string> | Domain<number>): string {
  const values = JSON.stringify([...domain.values].toSorted());
  if (domain.kind === "all but") return `-${values}`;
  return values + domain.templates.map((some) => some.map(templateKey).join("&")).join("|");
}

function without<Value extends string | number>(excluded: ReadonlySet<Value>, readmitted: Domain<Value>): Set<Value> {
  return new Set([...excluded].filter((value) => !hasValue(readmitted, value)));
}

function fitsAll(value: string | number, templates: readonly TemplateLiteral[]): boolean {
  return typeof value === "string" && templates.every((template) => matchesTemplate(template, value));
}

/** Without those that others imply. */
function narrowest(templates: readonly TemplateLiteral[]): readonly TemplateLiteral[] {
  return templates.filter((wide, index) =>
    templates.every(
      (narrow, other) =>
        other === index || !templateIncludes(wide, narrow) || (templateIncludes(narrow, wide) && index < other),
    ),
  );
}

function distinct(conjunctions: readonly (readonly TemplateLiteral[])[]): readonly (readonly TemplateLiteral[])[] {
  return [...new Map(conjunctions.map((some) => [some.map(templateKey).join("&"), some])).values()];
}
