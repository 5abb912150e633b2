export { scenarios, type Then, type When } from "./scenario.js";
