export type {
  Channel,
  Contract,
  DeliverySpec,
  Document,
  ExternalDocs,
  Message,
  MessageExample,
  Operation,
  Parameter,
  Queue,
  ReadPath,
  Reply,
  Schema,
  SchemaDialect,
  SecurityScheme,
  Server,
  ServerVariable,
  Upcast,
} from "./contract.js";
export { filesBeneath, filesBeneathChannels, isDocument, referencesIn } from "./files-beneath.js";
export { isJsonObject, type Json, type JsonObject } from "./json.js";
export { pointerSteps, pointerTo, valueAtPointer } from "./json-pointer.js";
export type { Location, Position } from "./position.js";
export type { Problem } from "./problem.js";
export { type PathLoop, readsPart, readsWhole, unrolledRead } from "./read-path.js";
export { referenceTarget, valueAt } from "./reference.js";
export type { Source, Sources } from "./source.js";
