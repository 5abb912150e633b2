import type { ExitCode } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { planFor, summary, type Target } from "./generation.js";
import { watchFolder } from "./watch-folder.js";

/** Generates now and whenever a document changes, until the person stops it. A mistake in a document is shown and ends nothing. */
export async function watch(target: Target, terminal: Terminal): Promise<ExitCode> {
  const { folder, name } = target;
  const { root, shown } = target.input;
  const ignores = (path: string) => folder.contains(path) && !folder.contains(root);
  const run = async (changed: readonly string[]) => {
    const startedAt = performance.now();
    const planned = await planFor(target, terminal);
    if (planned) await folder.apply(planned.plan);
    const ms = Math.round(performance.now() - startedAt);
    const what = planned ? summary(planned.plan) : "nothing written";
    const paths = planned ? [...planned.plan.write.map(({ path }) => path), ...planned.plan.remove] : [];
    const few = paths.length > 0 && paths.length <= 4 ? ` (${paths.join(", ")})` : "";
    terminal.print(`${changed.length > 0 ? `${changed.join(", ")} → ` : ""}${name}: ${what}${few}, ${ms} ms`);
  };
  await watchFolder({ root, shown, ignores, run }, terminal);
  return 0;
}
