import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * An empty folder for this run: `<parent>/platform`, emptied of what an earlier run has left; `platform-2` and so on where
 * one is running there. What it holds stays there after the end, to be looked at.
 */
export function freshDataFolder(parent: string): string {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? "platform" : `platform-${number}`);
    if (!claim(folder)) continue;
    const left = readdirSync(folder).filter((name) => name !== lockName);
    for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
    return folder;
  }
}

const lockName = "running.pid";

/** Says that nobody is running there any more. */
export function leaveDataFolder(folder: string): void {
  rmSync(join(folder, lockName), { force: true });
}

/** Of two that start at the same moment one gets the folder: a file can be made once. */
function claim(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, lockName);
  if (existsSync(lock) && !isRunning(lock)) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (Object(error).code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
