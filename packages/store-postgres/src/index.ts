export {
  DatabaseError,
  type DatabaseErrorCode,
  type Migration,
  MigrationError,
  Row,
  type StoreErrorCode,
} from "@tenon/store";
export type { Value } from "./connection.js";
export { type Database, type DatabaseOptions, type DatabaseTransaction, openDatabase } from "./database.js";
export type { Tables } from "./postgres-read-models.js";
