import type { Severity } from "@tenon/compatibility";
import type { Position } from "@tenon/contract";
import { toldIn } from "../findings/report.js";
import type { Saved } from "./engine.js";
import type { OpenedEngine } from "./open-engine.js";

/** Something to be marked in a document. */
export interface Diagnostic {
  readonly file: string;
  /** Absent where what it is about is no longer there. */
  readonly position: Position | undefined;
  /** `problem`: the document is not as it should be. */
  readonly severity: Severity | "problem";
  readonly code: string;
  /** What, whom it hurts and how to mend it: a line each. */
  readonly message: string;
}

/** What is wrong with documents as they were read, and whom they break. */
export function diagnosticsOf(saved: Saved, { against, before }: OpenedEngine): readonly Diagnostic[] {
  const wrong = saved.state === "read" ? [...saved.problems, ...saved.remarks()] : saved.problems;
  const problems = wrong.map(
    ({ at, code, message, mend }): Diagnostic => ({
      file: at.file,
      position: at.position,
      severity: "problem",
      code,
      message: `${message}\n${mend}`,
    }),
  );
  if (saved.state === "unreadable") return problems;
  const told = toldIn({
    findings: saved.findings,
    order: { kind: "any" },
    environments: [],
    against,
    prefix: { before, after: "" },
    documents: saved.contract.documents.length,
  });
  const findings = told
    .filter(({ accepted }) => accepted === undefined)
    .map(({ rule, severity, message, at, hurt }): Diagnostic => {
      const who = hurt.map(({ who: name, reads, when, witness }) => {
        const refusal = witness ? ` It refuses, for one: ${witness.refusal}.` : "";
        return `${severity === "breaking" ? "Breaks" : "May break"} ${name}${reads === "" ? "" : `, which ${reads}`}: ${when}.${refusal}`;
      });
      const mend = severity === "safe" ? [] : [`To mend: ${rule.mend}`];
      return {
        file: at.isHere ? at.file : at.file.slice(before.length),
        position: at.isHere ? at : undefined,
        severity,
        code: rule.id,
        message: [message, ...who, ...mend].join("\n"),
      };
    });
  return [...problems, ...findings];
}
