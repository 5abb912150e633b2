export { createOwnDatabase, dropOwnDatabase } from "./own-database.js";
