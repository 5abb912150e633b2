/**
 * node scripts/merge-pacts.mjs
 *
 * Joins what the consumers' pact tests have written below .tenon/pacts into contracts/pacts.
 */
import { join } from "node:path";
import { mergePacts } from "@tenon/pact-messages";
import { root } from "./bootstrap/step.mjs";

try {
  const files = await mergePacts({ from: join(root, ".tenon/pacts"), to: join(root, "contracts/pacts") });
  console.log(`contracts/pacts: ${files.length} pacts`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
