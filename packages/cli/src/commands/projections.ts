import { setTimeout as sleep } from "node:timers/promises";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { counted, progressBar } from "../terminal/progress-bar.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import type { AdminEndpoint, Projection } from "./admin-endpoint.js";
import { askingService } from "./asking-service.js";

/** How often is asked how far a rebuild has come. Milliseconds. */
const askEachMs = 250;

/** `tenon projections`: asks a service how far its read models are, and has them rebuilt, paused and resumed. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [action, name, ...rest] = given.operands;
  const act = action === undefined || rest.length > 0 ? undefined : actions[action];
  if (!act || (name === undefined) !== (action === "list")) {
    throw new UsageError("Say what to do: tenon projections list|status NAME|rebuild NAME|pause NAME|resume NAME.");
  }
  return askingService(given, terminal, (endpoint) => act({ endpoint, name: name ?? "", given, terminal }));
}

interface Asked {
  readonly endpoint: AdminEndpoint;
  readonly name: string;
  readonly given: Given;
  readonly terminal: Terminal;
}

const actions: Readonly<Record<string, (asked: Asked) => Promise<ExitCode>>> = {
  async list({ endpoint, given, terminal }) {
    const all = await endpoint.projections();
    if (given.flag("json")) terminal.print(JSON.stringify(all, null, 2));
    else terminal.print(all.map((one) => asText(one, terminal)).join("\n") || "This service has no projections.");
    return 0;
  },

  async status({ endpoint, name, given, terminal }) {
    const status = await endpoint.projection(name);
    terminal.print(given.flag("json") ? JSON.stringify(status, null, 2) : asText(status, terminal));
    return 0;
  },

  /** Waits for it, unless it is paused: who stops waiting does not stop it. */
  async rebuild({ endpoint, name, given, terminal }) {
    let status = await endpoint.rebuild(name);
    const generation = status.building?.generation ?? 0;
    while (status.building?.generation === generation && !status.isPaused && !given.flag("detach")) {
      terminal.progress(progressBar({ done: status.building.position, all: status.head }));
      await sleep(askEachMs);
      status = await endpoint.projection(name);
    }
    terminal.progress("");
    terminal.print(given.flag("json") ? JSON.stringify(status, null, 2) : asText(status, terminal));
    return 0;
  },

  async pause({ endpoint, name, terminal }) {
    await endpoint.pause(name, true);
    terminal.print("Paused, wherever it runs.");
    return 0;
  },

  async resume({ endpoint, name, terminal }) {
    await endpoint.pause(name, false);
    terminal.print("Resumed.");
    return 0;
  },
};

function asText({ name, live, building, isPaused, head, lag }: Projection, terminal: Terminal): string {
  const liveText = live
    ? `generation ${live.generation} (version ${visible(live.version)}), ${lag === 0 ? "up to date" : `${counted(lag)} behind`}`
    : "not built yet";
  const line = `${terminal.bold(visible(name))}  ${liveText}${isPaused ? `, ${terminal.red("paused")}` : ""}`;
  if (!building) return line;
  const bar = progressBar({ done: building.position, all: head });
  return `${line}\n  building generation ${building.generation} (version ${visible(building.version)})  ${bar}`;
}
