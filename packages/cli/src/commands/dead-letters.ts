import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type ExitCode, type Given, UsageError } from "../command.js";
import type { problemCodes } from "../problem-codes.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { type AdminEndpoint, AdminError } from "./admin-endpoint.js";
import { askingService } from "./asking-service.js";
import { deadLetterAsText, deadLettersAsText } from "./show-dead-letters.js";

/**
 * `tenon dead-letters`: asks the service whose queues they are, over HTTP. Only the service has the contract of today, by which a
 * payload is edited and replayed; and so this command needs neither the broker's address nor its password.
 */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [action = "", id, file, ...rest] = given.operands;
  const act = actions.get(action);
  if (!act || rest.length > 0) {
    throw new UsageError(`Say what to do: tenon dead-letters ${[...actions.keys()].join("|")}.`);
  }
  return askingService(given, terminal, (endpoint) => act({ given, terminal, endpoint, id, file }));
}

interface Act {
  readonly given: Given;
  readonly terminal: Terminal;
  readonly endpoint: AdminEndpoint;
  readonly id: string | undefined;
  readonly file: string | undefined;
}

const actions: ReadonlyMap<string, (act: Act) => Promise<ExitCode>> = new Map([
  ["list", list],
  ["show", show],
  ["edit", edit],
  ["replay", replay],
  ["discard", discard],
]);

async function list({ given, terminal, endpoint, id }: Act): Promise<ExitCode> {
  if (id !== undefined) throw new UsageError("tenon dead-letters list takes options alone; `show ID` shows one.");
  const letters = await endpoint.list(filterOf(given));
  terminal.print(given.flag("json") ? JSON.stringify(letters, null, 2) : deadLettersAsText(letters, terminal));
  return 0;
}

async function show({ given, terminal, endpoint, id }: Act): Promise<ExitCode> {
  const letter = await endpoint.show(named(id, "show"));
  terminal.print(given.flag("json") ? JSON.stringify(letter, null, 2) : deadLetterAsText(letter, terminal));
  return 0;
}

async function edit({ terminal, endpoint, id, file }: Act): Promise<ExitCode> {
  if (file === undefined) throw new UsageError("Say which file has the new payload: tenon dead-letters edit ID FILE.");
  await endpoint.edit(named(id, "edit"), await payloadIn(file, terminal.folder));
  terminal.print("Edited. `replay` has it handled.");
  return 0;
}

async function replay({ given, terminal, endpoint, id }: Act): Promise<ExitCode> {
  const { replayed, refused } = await endpoint.replay(chosen(given, id, "replay"));
  if (given.flag("json")) terminal.print(JSON.stringify({ replayed, refused }, null, 2));
  else {
    for (const { id: name, error } of refused) terminal.complain(`${visible(name)}  ${visible(error.message)}`);
    const kept = refused.length > 0 ? `, ${refused.length} would be refused again and stay: edit or discard them` : "";
    terminal.print(`${count(replayed)} replayed${kept}.`);
  }
  return refused.length > 0 || (id !== undefined && replayed === 0) ? 1 : 0;
}

async function discard({ given, terminal, endpoint, id }: Act): Promise<ExitCode> {
  const { discarded } = await endpoint.discard(chosen(given, id, "discard"));
  terminal.print(given.flag("json") ? JSON.stringify({ discarded }) : `${count(discarded)} discarded.`);
  return id !== undefined && discarded === 0 ? 1 : 0;
}

function count(letters: number): string {
  return letters === 1 ? "1 dead letter" : `${letters} dead letters`;
}

function named(id: string | undefined, action: string): string {
  if (id === undefined) throw new UsageError(`Say which: tenon dead-letters ${action} ID; \`list\` has the ids.`);
  return id;
}

const filters = ["queue", "code", "reason", "consumer"] as const;

function filterOf(given: Given): Record<string, string> {
  const texts = filters.flatMap((name) => {
    const value = given.value(name);
    return value === undefined ? [] : [[name, value]];
  });
  const times = (["since", "until"] as const).flatMap((name) => {
    const value = given.value(name);
    return value === undefined ? [] : [[name, timeOf(name, value)]];
  });
  return Object.fromEntries([...texts, ...times]);
}

/** One, those that a filter names, or all: never all by leaving something out. */
function chosen(given: Given, id: string | undefined, action: string): Record<string, unknown> {
  const filter = filterOf(given);
  if (id !== undefined) return { ...filter, ids: [id] };
  if (Object.keys(filter).length > 0) return filter;
  if (given.flag("all")) return { all: true };
  throw new UsageError(`Say which: tenon dead-letters ${action} ID, or --queue, --code, … or --all.`);
}

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function timeOf(option: string, value: string): string {
  const [, amount, unit = ""] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  const time = amount === undefined ? new Date(value) : new Date(Date.now() - Number(amount) * (units[unit] ?? 0));
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new UsageError(`--${option} must be a time, 2026-11-02T09:41:00Z or 2h, not ${JSON.stringify(value)}.`);
}

async function payloadIn(file: string, folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(folder, file), "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AdminError("PAYLOAD_UNREADABLE" satisfies keyof typeof problemCodes, `${file}: ${reason}`);
  }
}
