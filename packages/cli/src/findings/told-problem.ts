import type { Problem } from "@tenon/contract";
import { visible } from "../terminal/visible.js";
import type { Told } from "./told.js";

/** Something that keeps a file from being what it should be, told as a finding. */
export function toldProblem({ code, message, mend, at }: Problem, prefix: string): Told {
  const { line, column } = at.position ?? { line: 1, column: 1 };
  const file = `${prefix}${at.file}`;
  return {
    rule: { id: code, purpose: message, why: message, mend, orders: [] },
    severity: "breaking",
    message,
    at: { text: visible(`${file}:${line}:${column}`), file, line, column, isHere: true },
    hurt: [],
    about: at.file,
    fingerprint: JSON.stringify([code, at.file, at.pointer]),
  };
}
