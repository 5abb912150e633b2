import { type ExitCode, type Given, UsageError } from "../command.js";
import { counted, progressBar } from "../terminal/progress-bar.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import type { HistoryCheck } from "./admin-endpoint.js";
import { askingService } from "./asking-service.js";

/** `tenon history check`: asks a service whether it can read every event that it has ever kept. 1 where it cannot. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [action, ...rest] = given.operands;
  if (action !== "check" || rest.length > 0) throw new UsageError("Say what to do: tenon history check.");
  return askingService(given, terminal, async (endpoint) => {
    const check = await endpoint.checkHistory(({ position, head }) =>
      terminal.progress(progressBar({ done: position, all: head })),
    );
    terminal.progress("");
    terminal.print(given.flag("json") ? JSON.stringify(check, null, 2) : checkAsText(check, terminal));
    return check.unreadable ? 1 : 0;
  });
}

function checkAsText({ events, versions, unreadable }: HistoryCheck, terminal: Terminal): string {
  const lines = versions.map(
    ({ type, version, events: count }) => `${counted(count).padStart(12)}  ${visible(type)}  ${visible(version)}`,
  );
  const verdict = unreadable
    ? `${terminal.red("unreadable")}  ${visible(unreadable.message)}\n${counted(events)} events before it can be read. Write an upcaster for it, or take the change back.`
    : `${terminal.green("readable")}  ${counted(events)} events, all by the contracts of today.`;
  return [...lines, verdict].join("\n");
}
