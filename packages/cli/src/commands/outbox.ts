import { type ExitCode, type Given, UsageError } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { shortened, visible } from "../terminal/visible.js";
import type { Outbox, ParkedEvent } from "./admin-endpoint.js";
import { askingService } from "./asking-service.js";

/** `tenon outbox`: asks a service what waits in its outbox, and says what becomes of the events that its broker has refused. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [action, position, ...rest] = given.operands;
  if (action === "list" && position === undefined) {
    return askingService(given, terminal, async (endpoint) => {
      const outbox = await endpoint.outbox();
      terminal.print(given.flag("json") ? JSON.stringify(outbox, null, 2) : outboxAsText(outbox, terminal));
      return 0;
    });
  }
  if ((action !== "retry" && action !== "discard") || rest.length > 0) {
    throw new UsageError("Say what to do: tenon outbox list|retry POSITION|discard POSITION.");
  }
  if (position === undefined)
    throw new UsageError(`Say which: tenon outbox ${action} POSITION; \`list\` has the positions.`);
  return askingService(given, terminal, async (endpoint) => {
    if (action === "retry") await endpoint.retryParked(position);
    else await endpoint.discardParked(position);
    terminal.print(action === "retry" ? "It is sent again." : "Discarded.");
    return 0;
  });
}

function outboxAsText({ waiting, oldestMs, scheduled, parked }: Outbox, terminal: Terminal): string {
  const since = waiting > 0 ? `, the oldest for ${(oldestMs / 1_000).toFixed(1)} s` : "";
  const counts = `${waiting} waiting${since}, ${scheduled} scheduled, ${parked.length} parked.`;
  return [...parked.map((event) => parkedAsText(event, terminal)), counts].join("\n");
}

function parkedAsText({ position, event, code, attempts, parkedAt, message }: ParkedEvent, terminal: Terminal): string {
  const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  const head = `${terminal.bold(String(position))}  ${visible(event.type)}  ${terminal.red(visible(code))}  ${times}  ${visible(parkedAt)}`;
  return `${head}\n  ${shortened(visible(message), 200)}`;
}
