/**
 * Who may import whom. Two towers stand side by side, design time on `contract` and run time on `messaging`; they meet
 * in committed text alone. A package that is not listed here fails the test beside this file.
 *
 * @type {Record<string, readonly string[]>}
 */
export const packageArrows = {
  // design time: reads promises
  contract: [],
  "asyncapi-reader": ["contract"],
  "schema-projection": ["contract"],
  "typescript-generator": ["contract", "schema-projection"],
  compatibility: ["contract", "schema-projection", "schema-containment"],
  "schema-containment": [],
  "pact-contracts": ["contract", "schema-projection", "schema-containment", "compatibility"],
  "pact-broker": [],
  "docs-portal": ["contract", "compatibility", "schema-projection"],
  "asyncapi-template": ["contract", "asyncapi-reader", "typescript-generator"],
  cli: [
    "contract",
    "asyncapi-reader",
    "typescript-generator",
    "schema-containment",
    "compatibility",
    "pact-contracts",
    "pact-broker",
    "docs-portal",
  ],

  // run time: carries events
  messaging: [],
  "messaging-rabbitmq": ["messaging"],
  "messaging-redis": ["messaging"],
  "messaging-conformance": ["messaging"],
  "messaging-faults": ["messaging"],
  "nestjs-messaging": ["messaging", "event-store"],
  "pact-messages": ["messaging"],
  store: [],
  "event-store": ["messaging"],
  "event-store-conformance": ["messaging", "event-store"],
  "store-sqlite": ["messaging", "store", "event-store"],
  "store-postgres": ["messaging", "store", "event-store"],
  "store-mongodb": ["messaging", "store", "event-store"],
  "store-kurrentdb": ["messaging", "event-store"],
  "cache-aside": [],
};

/** What the services are made of. */
export const serviceArrows = [
  "messaging",
  "messaging-rabbitmq",
  "messaging-redis",
  "nestjs-messaging",
  "event-store",
  "store-sqlite",
  "store-postgres",
  "cache-aside",
];

/** What the tests of a package may import besides. @type {Record<string, readonly string[]>} */
export const testArrows = {
  compatibility: ["asyncapi-reader"],
  "pact-contracts": ["asyncapi-reader", "typescript-generator"],
  "docs-portal": ["asyncapi-reader"],
  "messaging-rabbitmq": ["messaging-conformance", "messaging-faults"],
  "messaging-redis": ["messaging-conformance", "messaging-faults"],
  "store-sqlite": ["messaging-conformance", "messaging-faults", "event-store-conformance"],
  "store-mongodb": ["event-store-conformance"],
  "store-kurrentdb": ["event-store-conformance"],
  "store-postgres": ["messaging-conformance", "messaging-faults", "event-store-conformance"],
  "nestjs-messaging": ["store-sqlite"],
};

/** Exams and instruments: no production code imports them. */
export const forTestsAlone = ["messaging-conformance", "messaging-faults", "event-store-conformance", "pact-messages"];

/** Libraries that stay behind one door, types included. @type {Record<string, readonly string[]>} */
export const libraryDoors = {
  "@asyncapi/parser": ["asyncapi-reader"],
  amqplib: ["messaging-rabbitmq"],
  ioredis: ["cache-aside", "messaging-redis"],
  pg: ["store-postgres"],
  mongodb: ["store-mongodb"],
  "@kurrent/kurrentdb-client": ["store-kurrentdb"],
};
