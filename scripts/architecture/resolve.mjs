import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { packageArrows } from "./arrows.mjs";

/** Where the names of the workspaces lead: to their sources, so that nothing has to be built to follow an import. */
export default {
  resolve: {
    alias: {
      ...Object.fromEntries(Object.keys(packageArrows).flatMap(sourcesOf)),
      "@shop/events": resolve("generated"),
      "@shop": resolve("services"),
    },
    mainFiles: ["src/index.ts", "index"],
  },
};

/**
 * What a package exports as `@tenon/messaging/validation` stands in its `src/validation/index.ts`.
 *
 * @param {string} name
 * @returns {[string, string][]}
 */
function sourcesOf(name) {
  const file = resolve("packages", name, "package.json");
  const entries = existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, "utf8")).exports ?? {}) : ["."];
  return entries.map((entry) => {
    const inside = entry.slice("./".length);
    return [
      `@tenon/${[name, inside].filter(Boolean).join("/")}$`,
      resolve("packages", name, "src", inside, "index.ts"),
    ];
  });
}
