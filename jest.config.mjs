/** Tests run on the sources, so that nothing has to be built first. */
export default {
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["/dist/", "/.tenon/"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: {
    "^@tenon/messaging/validation$": "<rootDir>/packages/messaging/src/validation/index.ts",
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
