import type { Budget } from "./budget.js";
import type { Claim } from "./claim.js";
import type { Setting } from "./demands.js";
import type { Evaluator } from "./evaluator.js";
import type { Identity } from "./identity.js";
import type { Json } from "./json.js";
import type { Patterns } from "./patterns.js";
import { OutOfBudget, Undecided } from "./undecided.js";

/** A value that was found. */
export interface Found {
  readonly value: Json;
}

export interface SearchParts extends Setting {
  readonly identity: Identity;
  readonly evaluator: Evaluator;
  readonly patterns: Patterns;
  readonly budget: Budget;
}

/** Who solves a value of one type asks this of the values inside it. */
export interface Questions {
  readonly parts: SearchParts;
  /** A value of which all the claims are true; undefined when there is none. @throws Undecided */
  find(claims: readonly Claim[]): Found | undefined;
  /** @throws Undecided */
  isTrue(claim: Claim, value: Json): boolean;
}

/** The first that is found. What is not decided on one way may be found on another. */
export function firstFound<Way>(ways: Iterable<Way>, look: (way: Way) => Found | undefined): Found | undefined {
  let undecided: Undecided | undefined;
  for (const way of ways) {
    try {
      const found = look(way);
      if (found) return found;
    } catch (error) {
      if (!(error instanceof Undecided) || error instanceof OutOfBudget) throw error;
      undecided ??= error;
    }
  }
  if (undecided) throw undecided;
  return undefined;
}
