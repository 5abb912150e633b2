import { parseArgs } from "node:util";
import { type FaultKind, faultKinds } from "./faults.js";
import { isKept, reportOf } from "./report.js";
import { type SceneName, sceneNames } from "./stage.js";
import { runTrial } from "./trial.js";

const usage = `npm run faults -- [--seed N] [--messages M] [--faults K] [--scene NAME] [--only FAULT,…] [--careless] [--json]

Breaks what delivers events, on purpose, and counts what was lost and what was done twice. Exit code 1 when a promise was broken.

  --seed N       which faults, when and in which order; one of its own if not said
  --messages M   how many events are to be acknowledged (5000)
  --faults K     how many faults (20)
  --scene NAME   ${sceneNames.join(" | ")}
  --only FAULT   those faults alone: ${faultKinds.join(", ")}
  --careless     with handlers that do not remember what they have handled, to see them caught
  --json         the result as JSON on standard output

The servers are those of RABBITMQ_URL, REDIS_URL and POSTGRES_URL, which are not killed, or its own.`;

export async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === "string") {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  const { isJson, ...trial } = options;
  const result = await runTrial({ ...trial, env: process.env, say: (line) => console.error(line) });
  console.log(isJson ? JSON.stringify({ ...result, isKept: isKept(result) }, null, 2) : `\n${reportOf(result)}`);
  return isKept(result) ? 0 : 1;
}

/** Or what is wrong with the arguments. */
function optionsOf(args: readonly string[]) {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
        messages: { type: "string", default: "5000" },
        faults: { type: "string", default: "20" },
        scene: { type: "string", default: sceneNames[0] },
        only: { type: "string" },
        careless: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const [seed, messages, faults] = [Number(values.seed), Number(values.messages), Number(values.faults)];
  if (![seed, messages, faults].every((n) => Number.isSafeInteger(n) && n >= 0)) return "N, M and K are whole numbers";
  const scene = sceneNames.find((name): name is SceneName => name === values.scene);
  if (!scene) return `there is no scene called ${String(values.scene)}`;
  const wanted = values.only === undefined ? undefined : String(values.only).split(",");
  const unknown = wanted?.find((name) => !faultKinds.includes(name as FaultKind));
  if (unknown !== undefined) return `there is no fault called ${unknown}`;
  const only = wanted && { only: wanted as FaultKind[] };
  return { seed, messages, faults, scene, isJson: values.json === true, isCareless: values.careless === true, ...only };
}
