export { type Containment, type ContainmentOptions, contains } from "./contains.js";
export { type Draft, draftOf, drafts } from "./dialect.js";
export type { Json } from "./json.js";
export type { Rejection } from "./validators.js";
