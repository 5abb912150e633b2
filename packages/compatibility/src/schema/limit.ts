import type { Json, Location } from "@tenon/contract";
import type { JsonType } from "./json-type.js";

/** A keyword that narrows the values of one type. `exclusiveMinimum` is a `minimum` that is itself not allowed. */
export interface Limit {
  readonly kind: LimitKind;
  readonly value: number | string | true;
  readonly exclusive: boolean;
  /** As it is written: `maxLength 40`. */
  readonly text: string;
  readonly at: Location;
}

export type LimitKind = keyof typeof limitKinds;

/** What each limit is about, and whether it counts as long as any part of the value is read or only when the whole is. */
export const limitKinds = {
  minimum: { types: ["integer", "fraction"], readers: "part" },
  maximum: { types: ["integer", "fraction"], readers: "part" },
  multipleOf: { types: ["integer", "fraction"], readers: "part" },
  minLength: { types: ["string"], readers: "part" },
  maxLength: { types: ["string"], readers: "part" },
  pattern: { types: ["string"], readers: "part" },
  format: { types: ["string", "integer", "fraction"], readers: "part" },
  minItems: { types: ["array"], readers: "part" },
  maxItems: { types: ["array"], readers: "part" },
  uniqueItems: { types: ["array"], readers: "whole" },
  minProperties: { types: ["object"], readers: "whole" },
  maxProperties: { types: ["object"], readers: "whole" },
} as const satisfies Record<string, { types: readonly JsonType[]; readers: "part" | "whole" }>;

/** The limit that a keyword is, if it is one and says something. */
export function limitFrom(keyword: string, value: Json | undefined, at: Location): readonly [Limit] | undefined {
  const exclusive = keyword === "exclusiveMinimum" || keyword === "exclusiveMaximum";
  const kind = exclusive ? (keyword === "exclusiveMinimum" ? "minimum" : "maximum") : keyword;
  if (!isKind(kind) || (typeof value !== "number" && typeof value !== "string" && value !== true)) return undefined;
  return [{ kind, value, exclusive, text: value === true ? keyword : `${keyword} ${value}`, at }];
}

function isKind(keyword: string): keyword is LimitKind {
  return Object.hasOwn(limitKinds, keyword);
}

/** Which way a kind of limit has moved. `unknown`: the two may or may not overlap in part, like two patterns. */
export type Movement = "same" | "tighter" | "looser" | "both" | "unknown";

/**
 * Compares all limits of one kind that two schemas set on the same value.
 * @param integersOnly whether both allow integers only, so that `exclusiveMinimum: 0` is `minimum: 1`
 */
export function movement(before: readonly Limit[], after: readonly Limit[], integersOnly: boolean): Movement {
  const kind = (before[0] ?? after[0])?.kind;
  switch (kind) {
    case undefined:
      return "same";
    case "minimum":
      return moved(strictest(before, integersOnly, 1), strictest(after, integersOnly, 1));
    case "maximum":
      return moved(strictest(before, integersOnly, -1), strictest(after, integersOnly, -1));
    case "minLength":
    case "minItems":
    case "minProperties":
      return moved(Math.max(0, ...numbers(before)), Math.max(0, ...numbers(after)));
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return moved(
        -Math.min(Number.POSITIVE_INFINITY, ...numbers(before)),
        -Math.min(Number.POSITIVE_INFINITY, ...numbers(after)),
      );
    case "multipleOf":
      return movedSteps(numbers(before), numbers(after));
    case "pattern":
    case "format":
    case "uniqueItems":
      return movedSets(new Set(before.map(({ value }) => value)), new Set(after.map(({ value }) => value)));
  }
}

/** The strictest bound as one number that grows with strictness; an exclusive bound is a hair stricter than the inclusive one. */
function strictest(limits: readonly Limit[], integersOnly: boolean, sign: 1 | -1): number {
  const bounds = limits.flatMap(({ value, exclusive }) => {
    if (typeof value !== "number") return [];
    const bound = sign * value;
    if (integersOnly) return [exclusive ? Math.floor(bound) + 1 : Math.ceil(bound)];
    return [exclusive ? justAbove(bound) : bound];
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...bounds);
}

function justAbove(bound: number): number {
  return bound + Math.max(Math.abs(bound) * Number.EPSILON, Number.MIN_VALUE);
}

function numbers(limits: readonly Limit[]): readonly number[] {
  return limits.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
}

function moved(before: number, after: number): Movement {
  if (before === after) return "same";
  return after > before ? "tighter" : "looser";
}

function movedSteps(before: readonly number[], after: readonly number[]): Movement {
  const [was, ...wereMore] = before;
  const [is, ...areMore] = after;
  if (wereMore.length + areMore.length > 0) return "unknown";
  if (was === is) return "same";
  if (was === undefined) return "tighter";
  if (is === undefined) return "looser";
  if (is % was === 0) return "tighter";
  return was % is === 0 ? "looser" : "both";
}

function movedSets(before: ReadonlySet<unknown>, after: ReadonlySet<unknown>): Movement {
  const gone = [...before].filter((value) => !after.has(value)).length;
  const come = [...after].filter((value) => !before.has(value)).length;
  if (gone > 0 && come > 0) return "unknown";
  if (gone > 0) return "looser";
  return come > 0 ? "tighter" : "same";
}
