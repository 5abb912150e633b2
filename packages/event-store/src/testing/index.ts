export { sagaScenarios, scenarios, type Then, type When } from "./scenario.js";
