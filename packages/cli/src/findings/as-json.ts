import { type Report, summaryOf } from "./report.js";

/** For a program. Positions count from 1. */
export function findingsAsJson({ against, findings, order, environments }: Report): string {
  return JSON.stringify({ against, summary: summaryOf(findings), order, environments, findings }, null, 2);
}
