import { compare, deployOrder } from "@tenon/compatibility";
import { leftOut, type Step, step } from "../findings/check-report.js";
import { orderInWords, summaryOf } from "../findings/report.js";
import { told, worstFirst } from "../findings/told.js";
import { visible } from "../terminal/visible.js";
import type { Checked } from "./checked.js";

const name = "change";

export interface ChangeCheck {
  readonly step: Step;
  readonly notes: readonly string[];
}

/** What has changed since the base, and whom it breaks. */
export function checkChange({ input, contract, base }: Checked): ChangeCheck {
  if (!base) {
    const says = "nothing to compare with: name it with --against";
    return { step: leftOut(name, says), notes: [] };
  }
  const since = `since ${base.version.name}`;
  const findings = compare(base.contract, contract);
  const prefix = { before: base.version.prefix, after: visible(input.shown) };
  const { breaking, undecided, advice, safe, accepted } = summaryOf(findings);
  const more = accepted > 0 ? `, ${accepted} accepted` : "";
  const says =
    findings.length === 0
      ? `nothing that is promised has changed ${since}`
      : `${breaking} breaking, ${undecided} undecided, ${advice} advice, ${safe} safe${more}, ${since}`;
  const order = orderInWords(deployOrder(findings, contract));
  return {
    step: step(name, says, worstFirst(findings.map((finding) => told(finding, prefix)))),
    notes: order === undefined ? [] : [order],
  };
}
