import { resolve } from "node:path";

/** Where the names of the workspaces lead: to their sources, so that nothing has to be built to follow an import. */
export default {
  resolve: {
    alias: {
      "@tenon/messaging/validation$": resolve("packages/messaging/src/validation/index.ts"),
      "@shop/events": resolve("generated"),
      "@shop": resolve("services"),
      "@tenon": resolve("packages"),
    },
    mainFiles: ["src/index.ts", "index"],
  },
};
