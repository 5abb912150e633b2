export { MigrationError, type StoreErrorCode } from "@tenon/store";
export { type MongoEvents, type MongoOptions, openEvents } from "./open-events.js";
