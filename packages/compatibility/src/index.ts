export { type CompareOptions, compare, type Direction } from "./compare.js";
export { type DeployOrder, deployOrder } from "./deploy-order.js";
export type { Accepted, Broken, Finding, Place, Severity, Side, Subject, Witness } from "./finding.js";
export type { Rule } from "./rule.js";
export { rules } from "./rules.js";
export { rulesTable, sides } from "./rules-table.js";
