/**
 * npm run bench regeneration
 *
 * How long it takes until TypeScript is there again, cold and warm, with @asyncapi/parser reading the same documents beside it, and
 * @asyncapi/generator with a template of one file. Medians of rounds that alternate.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPeer, trivialTemplate } from "../generators/peer.mjs";
import { coldFiveThousand, coldHundred, coldShop } from "./cold.mjs";
import { warm } from "./warm.mjs";

const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
try {
  console.log(`node ${process.version}`);
  const peer = generatorIfItCanBeHad();
  await warm(peer, join(folder, "warm"));
  coldShop(folder, peer !== undefined);
  coldHundred(folder, peer !== undefined);
  coldFiveThousand(folder);
} finally {
  rmSync(folder, { recursive: true });
}

function generatorIfItCanBeHad() {
  try {
    return { Generator: loadPeer("generator"), template: trivialTemplate() };
  } catch (error) {
    console.error(`bench: goes on without @asyncapi/generator: ${error.message}`);
    return undefined;
  }
}
