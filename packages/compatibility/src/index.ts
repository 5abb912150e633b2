export { compare } from "./compare.js";
export type { Broken, Finding, Place, Severity, Side, Subject } from "./finding.js";
export type { Rule } from "./rule.js";
export { rules } from "./rules.js";
export { rulesTable } from "./rules-table.js";
