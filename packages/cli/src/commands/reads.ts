import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { openFolder } from "@tenon/asyncapi-reader";
import type { Contract, Location, Operation } from "@tenon/contract";
import { type ExitCode, type Given, UsageError } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { isReadable, readVersion } from "../versions/other-version.js";
import { findInput, type Input } from "./input.js";

/**
 * `tenon reads`: what each consumer says that it reads, beside what its handler has read while tests were recorded; with `--suggest`, the
 * `x-reads` that would say so.
 */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const recorded = await recordedReads(resolve(terminal.folder, given.value("recorded") ?? ".tenon/reads"), terminal);
  const read = await readVersion(openFolder(input.root), input);
  if (!(await isReadable(read, terminal, { prefix: input.shown, textOf: input.textOf }))) return 1;
  const { contract } = read;
  const receivers = contract.documents
    .flatMap(({ operations }) => operations)
    .filter(({ action, queue }) => action === "receive" && queue !== undefined);
  const blocks = receivers.flatMap((operation) => block(operation, { contract, input, recorded, given, terminal }));
  terminal.print(blocks.length > 0 ? blocks.join("\n\n") : nothingToSay(receivers.length, recorded.size));
  return 0;
}

/** By queue and message type, the paths that were read. */
type Recorded = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

interface Around {
  readonly contract: Contract;
  readonly input: Input;
  readonly recorded: Recorded;
  readonly given: Given;
  readonly terminal: Terminal;
}

function block(operation: Operation, around: Around): readonly string[] {
  const { recorded, given, terminal } = around;
  const messages = recorded.get(operation.queue?.name ?? "");
  const head = `${terminal.bold(placeOf(operation.at, around))}  ${visible(`${operation.document} ${operation.name}`)}`;
  if (!messages) return given.flag("suggest") ? [] : [`${head}\n  not recorded`];
  const lines = operation.messages.flatMap((message) => {
    const read = messages.get(message.type);
    if (!read) return [`  ${visible(message.type)}: no example of it was recorded`];
    const declared = operation.reads.get(message.key);
    const found = [...read].toSorted();
    if (declared === undefined) return [`  ${visible(message.type)}: declares nothing and reads ${listed(found)}`];
    const unread = declared.filter(({ path }) => !found.some((one) => meets(one, path)));
    return unread.map(
      ({ path, at }) => `  ${placeOf(at, around)}  ${visible(path)} is declared, and no handler has read it`,
    );
  });
  const suggestion = given.flag("suggest") ? suggested(operation, messages) : undefined;
  if (suggestion !== undefined) return [`${head}\n${[...lines, suggestion].join("\n")}`];
  return given.flag("suggest") ? [] : [`${head}\n${lines.length > 0 ? lines.join("\n") : "  reads what it declares"}`];
}

/** What would say what was read, where that is less than what the operation declares; undefined where there is nothing to say. */
function suggested(
  { messages, reads }: Operation,
  recorded: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const paths = messages.map(({ key, type }) => {
    const found = recorded.get(type);
    const declared = reads.get(key)?.map(({ path }) => path);
    // Of what was not recorded nothing is known: what it declares stands.
    const wanted = found ? [...found].toSorted() : declared;
    return { key, wanted, isSame: wanted === undefined || same(wanted, declared) };
  });
  if (paths.every(({ isSame, wanted }) => isSame || wanted?.includes(""))) return undefined;
  const [only, ...others] = paths;
  if (others.length === 0) return `    x-reads: ${flow(only?.wanted ?? [])}`;
  return [
    "    x-reads:",
    ...paths.flatMap(({ key, wanted }) =>
      wanted === undefined || wanted.includes("") ? [] : [`      ${key}: ${flow(wanted)}`],
    ),
  ].join("\n");
}

function same(one: readonly string[], other: readonly string[] | undefined): boolean {
  if (other === undefined) return false;
  return other.every((path) => one.some((read) => meets(read, path)));
}

/** Whether reading the one is reading the other, or a part of it. */
function meets(read: string, path: string): boolean {
  const trimmed = path.replace(/(\/\*)+$/, "");
  return read === trimmed || read.startsWith(`${trimmed}/`) || trimmed.startsWith(`${read}/`);
}

function flow(paths: readonly string[]): string {
  const plain = /^\/[\w/*~.-]*$/;
  return `[${paths.map((path) => (plain.test(path) ? path : JSON.stringify(path))).join(", ")}]`;
}

function listed(paths: readonly string[]): string {
  if (paths.includes("")) return "all of it";
  return paths.length === 0 ? "nothing" : visible(paths.join(", "));
}

function nothingToSay(receivers: number, recorded: number): string {
  if (receivers === 0) return "No document has a consumer with a queue.";
  return recorded === 0
    ? "Nothing was recorded. Run the consumers' pact tests with TENON_RECORD_READS=1 first."
    : "Every recorded consumer declares what it reads.";
}

function placeOf({ file, pointer }: Location, { contract, input }: Around): string {
  const { line, column } = contract.sources.get(file)?.locate(pointer) ?? { line: 1, column: 1 };
  return visible(`${input.shown}${file}:${line}:${column}`);
}

async function recordedReads(folder: string, terminal: Terminal): Promise<Recorded> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).toSorted();
  const all = new Map<string, Map<string, Set<string>>>();
  for (const name of names) {
    const { queue, messages } = partOf(
      await readFile(join(folder, name), "utf8"),
      relative(terminal.folder, join(folder, name)),
    );
    const known = all.get(queue) ?? new Map<string, Set<string>>();
    all.set(queue, known);
    for (const [type, paths] of Object.entries(messages))
      known.set(type, new Set([...(known.get(type) ?? []), ...paths]));
  }
  return all;
}

function partOf(text: string, name: string): { queue: string; messages: Readonly<Record<string, readonly string[]>> } {
  try {
    const { queue, messages } = JSON.parse(text);
    if (typeof queue === "string" && typeof messages === "object" && messages !== null) return { queue, messages };
  } catch {
    // Told below.
  }
  throw new UsageError(`${name} holds no recorded reads. Take it away and record again.`);
}
