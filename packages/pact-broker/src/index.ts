export { type BrokerOptions, pactBroker } from "./broker-server.js";
export { ContractFolder } from "./contract-folder.js";
export type { DeployedVersions, Environments } from "./environments.js";
