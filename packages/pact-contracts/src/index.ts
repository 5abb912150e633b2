export { checkPacts } from "./check-pacts.js";
export { checkReads } from "./check-reads.js";
export { type Expectation, type ExpectationSchema, expectationSchema, type Widening } from "./expectation-schema.js";
export type { Matcher, Rule } from "./matcher.js";
export { type ExpectedMessage, type Pact, readPact } from "./pact.js";
export { pactErrorCodes } from "./pact-error-codes.js";
export type { PactFinding, Place } from "./pact-finding.js";
export { type PactRule, type PactRuleId, pactRules } from "./pact-rules.js";
export { PathExpressionError, readRules } from "./read-rules.js";
