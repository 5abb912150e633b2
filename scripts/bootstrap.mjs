/**
 * The door through which every command of this repository goes: `npm start`, `npm test`, `npm run service orders` …
 * In a fresh clone it gets what is missing first, and says so in one line each: a Node that is new enough (into
 * .tenon/node, from the npm registry), the dependencies that package-lock.json names, and what `tsc` has to build.
 * Where nothing is missing it goes straight on.
 *
 * This file runs on the Node that a machine happens to have (18 or later), before anything is installed.
 */
import { prepareDependencies } from "./bootstrap/dependencies.mjs";
import { isNewEnough, runWithRightNode } from "./bootstrap/right-node.mjs";
import { StepFailure } from "./bootstrap/step.mjs";
import { tasks } from "./bootstrap/tasks.mjs";

const [name = "", ...args] = process.argv.slice(2);
const task = tasks[name];

try {
  if (!task) throw new StepFailure(`no such task: ${name}`, { mend: `tasks: ${Object.keys(tasks).join(", ")}` });
  if (isNewEnough(process.versions.node)) {
    endWithParent();
    await prepareDependencies();
    await task(args);
  } else {
    process.exitCode = await runWithRightNode(process.argv.slice(1));
  }
} catch (error) {
  if (!(error instanceof StepFailure)) throw error;
  console.error(error.told);
  process.exitCode = 1;
}

/** A bootstrap on an old Node runs us and passes signals on. Should it be killed outright, we are to end too. */
function endWithParent() {
  if (!process.channel) return;
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
