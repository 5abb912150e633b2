import type { Told } from "./told.js";
import { isBreaking, worstFirst } from "./told.js";

/** What was asked, one question after the other, and what was found. */
export interface CheckReport {
  /** `tenon check`. */
  readonly name: string;
  readonly steps: readonly Step[];
  /** What is to be said of all of it: in which order to deploy. */
  readonly notes: readonly string[];
  /** The verdict in a sentence. */
  readonly says: string;
  readonly isWell: boolean;
}

export interface Step {
  /** What was asked about: `pacts`. */
  readonly name: string;
  readonly findings: readonly Told[];
  /** What came of it, in a line. */
  readonly says: string;
  /** `left out`: there was nothing to look at. */
  readonly state: StepState;
}

export type StepState = "well" | "broken" | "open" | "left out";

/** A step with the state that its findings have. */
export function step(name: string, says: string, findings: readonly Told[]): Step {
  const state = findings.some(isBreaking)
    ? "broken"
    : findings.some(({ severity, accepted }) => severity === "undecided" && accepted === undefined)
      ? "open"
      : "well";
  return { name, says, findings, state };
}

export function leftOut(name: string, says: string): Step {
  return { name, says, findings: [], state: "left out" };
}

export function findingsIn({ steps }: CheckReport): readonly Told[] {
  return worstFirst(steps.flatMap(({ findings }) => findings));
}
