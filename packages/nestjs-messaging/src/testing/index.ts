export { type Answer, type RunningApp, startApp } from "./running-app.js";
export { type Arrival, arrives, type Published, published, ServiceUnderTest } from "./service-under-test.js";
