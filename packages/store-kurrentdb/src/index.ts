export { type KurrentEvents, type KurrentOptions, openEvents } from "./open-events.js";
