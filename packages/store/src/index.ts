export { DatabaseError, type DatabaseErrorCode, databaseErrorCodes } from "./database-error.js";
export { type Migration, MigrationError, type StoreErrorCode, storeErrorCodes } from "./migration.js";
export { type AppliedMigration, missingMigrations, type PlannedMigration } from "./missing-migrations.js";
export { Row } from "./row.js";
