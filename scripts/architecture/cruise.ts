import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

export const root = join(import.meta.dirname, "../..");
const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const config = join(root, ".dependency-cruiser.mjs");

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Module {
  readonly source: string;
  readonly dependencies: readonly {
    /** As the file names it. */
    readonly module: string;
    /** The file that it leads to. */
    readonly resolved: string;
    readonly dependencyTypes: readonly string[];
  }[];
}

interface CruiseResult {
  readonly modules: readonly Module[];
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
}

/** What `npx depcruise` finds in the repository's folders below a folder, by the repository's rules. */
export async function cruise(
  folder: string,
): Promise<{ modules: readonly Module[]; violations: readonly Violation[] }> {
  const folders = ["packages", "generated", "services", "scripts", "bench"].filter((name) =>
    existsSync(join(folder, name)),
  );
  const args = [program, "--config", config, "--output-type", "json", ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  const { modules, summary }: CruiseResult = JSON.parse(stdout);
  return { modules, violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
