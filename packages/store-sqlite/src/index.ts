export { Database } from "./database.js";
export { type Migration, MigrationError, type StoreErrorCode, storeErrorCodes } from "./migration.js";
export { openDatabase } from "./open-database.js";
export { Row } from "./row.js";
