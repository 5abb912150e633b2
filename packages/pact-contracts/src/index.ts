export { type Expectation, type ExpectationSchema, expectationSchema, type Widening } from "./expectation-schema.js";
export type { Matcher, Rule } from "./matcher.js";
export { PathExpressionError, readRules } from "./read-rules.js";
