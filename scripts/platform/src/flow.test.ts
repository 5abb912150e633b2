import { InProcessBroker } from "@tenon/messaging";
import { describeFlow } from "./testing/flow-suite.js";

describeFlow("the shop on the in-process broker", async () => {
  const broker = new InProcessBroker();
  return { broker, stop: () => broker.close() };
});
