import { InProcessBroker } from "@tenon/messaging";
import { brokerConformance } from "./broker-conformance.js";

brokerConformance("InProcessBroker", {
  features: { durable: false, remote: false },
  connect: () => new InProcessBroker(),
});
