import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { serverNeeds } from "./scripts/servers/needs.mjs";

const root = import.meta.dirname;
const folders = ["packages", "services", "generated", "scripts", "docs", "bench"];

/** Tests that need a server which this environment does not name. `npm test` names all of them. */
const withoutServer = serverNeeds(root).filter(({ needs }) => needs.some((name) => !process.env[name]));
if (withoutServer.length > 0 && !process.env.TENON_TEST_RUN) {
  console.error(`left out, for want of a server: ${withoutServer.map(({ file }) => file).join(", ")}`);
  console.error("to run them: node scripts/with-servers.mjs npx jest …");
}

/** Tests run on the sources, so that nothing has to be built first. */
export default {
  roots: folders.filter((folder) => existsSync(`${root}/${folder}`)).map((folder) => `<rootDir>/${folder}`),
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/dist/",
    ...withoutServer.map(({ file }) => `<rootDir>/${file.replace(/[.]/g, "\\.")}$`),
  ],
  modulePathIgnorePatterns: ["/dist/"],
  watchman: false,
  // Many tests wait for servers and for other processes more than they compute.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ["default", "<rootDir>/scripts/test/running.mjs"],
  // For what hangs. On a machine with much else to do, a test that reads all files may take a minute.
  testTimeout: 180_000,
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: {
    "^@tenon/([a-z-]+)/([a-z-]+)$": "<rootDir>/packages/$1/src/$2/index.ts",
    "^@tenon/([a-z-]+)$": "<rootDir>/packages/$1/src/index.ts",
    "^@shop/events/(.*)\\.js$": "<rootDir>/generated/$1.ts",
    "^@shop/([a-z]+)$": "<rootDir>/services/$1/src/index.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2024",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: "es6" },
      },
    ],
  },
};
