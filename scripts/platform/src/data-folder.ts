import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * An empty folder for this run: `<parent>/platform`, emptied of what an earlier run has left; `platform-2` and so on where
 * one is running there. What it holds stays there after the end, to be looked at.
 */
export function freshDataFolder(parent: string): string {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? "platform" : `platform-${number}`);
    const lock = join(folder, "running.pid");
    if (isRunning(lock)) continue;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(lock, String(process.pid));
    return folder;
  }
}

/** Says that nobody is running there any more. */
export function leaveDataFolder(folder: string): void {
  rmSync(join(folder, "running.pid"), { force: true });
}

function isRunning(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
