import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root, say } from "./step.mjs";

/**
 * Runs a deed that changes what all commands share (Node, node_modules), one process at a time: `npm start` and
 * `npm test` may be typed at once. A lock whose process has gone is taken over.
 *
 * @param {() => Promise<void>} deed
 */
export async function alone(deed) {
  const lock = join(root, ".tenon", "lock");
  mkdirSync(join(root, ".tenon"), { recursive: true });
  let told = false;
  while (!take(lock)) {
    if (!told) say("waiting for another command that is installing …");
    told = true;
    await pause(250);
  }
  try {
    await deed();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isHeld(lock)) return false;
    rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")) || process.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
