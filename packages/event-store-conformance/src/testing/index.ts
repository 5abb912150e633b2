export { appendUntilKilled } from "../append-until-killed.js";
