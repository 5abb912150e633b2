export { type BrokerOptions, pactBroker } from "./broker-server.js";
export { ContractFolder, digestOf } from "./contract-folder.js";
export type { DeployedVersions, Environments } from "./environments.js";
