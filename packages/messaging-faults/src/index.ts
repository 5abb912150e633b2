export { Account, type Figures, type Found } from "./account.js";
export { type FaultPlan, type PlannedFault, planFaults } from "./fault-plan.js";
export { FaultyBroker } from "./faulty-broker.js";
export { Random } from "./random.js";
export { startTcpProxy, type TcpProxy } from "./tcp-proxy.js";
export { type HandlerTrial, type HandlerVerdict, tryHandler } from "./try-handler.js";
