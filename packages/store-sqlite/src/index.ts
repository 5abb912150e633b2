export {
  DatabaseError,
  type DatabaseErrorCode,
  type Migration,
  MigrationError,
  Row,
  type StoreErrorCode,
} from "@tenon/store";
export { Database } from "./database.js";
export { openDatabase } from "./open-database.js";
export type { Tables } from "./sqlite-read-models.js";
