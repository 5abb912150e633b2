import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { type Containment, contains, type Draft, drafts, type Json, type Rejection } from "@tenon/schema-containment";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";

/** `tenon contains`: 0 where it is proved, 1 where there is a witness or nothing was decided. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const pairs = given.value("pairs");
  if (pairs !== undefined) return judgePairs(resolve(terminal.folder, pairs), given, terminal);
  const [one, other] = given.operands;
  if (one === undefined || other === undefined) throw new UsageError("Name two schemas: A.json B.json");
  const inner = await readSchema(one, terminal);
  const outer = await readSchema(other, terminal);
  if (!inner || !outer) return 1;
  const draft = draftOf(given.value("draft"));
  const verdict = contains(inner.schema, outer.schema, { ...(draft && { draft }), formats: formatsOf(given) });
  if (given.flag("json")) terminal.print(JSON.stringify(verdict));
  else for (const line of inWords(verdict, { one, other })) terminal.print(line);
  return verdict.verdict === "proved" ? 0 : 1;
}

function inWords(verdict: Containment, { one, other }: { readonly one: string; readonly other: string }): string[] {
  switch (verdict.verdict) {
    case "proved":
      return [`proved: whatever is valid under ${one} is valid under ${other}`];
    case "witness":
      return [
        `witness: this is valid under ${one} and not under ${other}`,
        ...JSON.stringify(verdict.witness, null, 2)
          .split("\n")
          .map((line) => `  ${line}`),
        ...verdict.rejections.map((rejection) => `${rejection.pointer || "it"} ${saying(rejection, other)}`),
      ];
    case "undecided":
      return [`not decided: ${verdict.keyword}: ${verdict.why}`];
  }
}

function saying({ message, schemaPointer }: Rejection, other: string): string {
  return `${message} (${other}#${schemaPointer})`;
}

/** A line for each pair: the verdict on `old` inside `new` (`bw`), and on the reverse (`fw`), with the time that it took. */
async function judgePairs(path: string, given: Given, terminal: Terminal): Promise<ExitCode> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  const formats = formatsOf(given);
  let count = 0;
  for await (const line of lines) {
    count++;
    if (line.trim() === "") continue;
    const pair = pairOf(line);
    if (!pair) {
      terminal.complain(
        `${relative(terminal.folder, path)}:${count}:1 is no pair: write { "id", "old", "new" } on a line.`,
      );
      return 1;
    }
    const draft = draftOf(given.value("draft") ?? pair.draft);
    const judge = (inner: Json, outer: Json) =>
      timed(() => contains(inner, outer, { ...(draft && { draft }), formats }));
    terminal.print(JSON.stringify({ id: pair.id, bw: judge(pair.old, pair.new), fw: judge(pair.new, pair.old) }));
  }
  return 0;
}

function timed(judge: () => Containment) {
  const start = performance.now();
  const verdict = judge();
  const ms = Number((performance.now() - start).toFixed(3));
  switch (verdict.verdict) {
    case "proved":
      return { verdict: verdict.verdict, ms };
    case "witness":
      return { verdict: verdict.verdict, witness: verdict.witness, ms };
    case "undecided":
      return { verdict: verdict.verdict, why: `${verdict.keyword}: ${verdict.why}`, ms };
  }
}

interface Pair {
  readonly id: Json;
  readonly draft?: string;
  readonly old: Json;
  readonly new: Json;
}

function pairOf(line: string): Pair | undefined {
  try {
    const pair: unknown = JSON.parse(line);
    const isPair = typeof pair === "object" && pair !== null && "old" in pair && "new" in pair;
    return isPair ? ({ id: null, ...pair } as Pair) : undefined;
  } catch {
    return undefined;
  }
}

function formatsOf(given: Given): "assertion" | "annotation" {
  return given.flag("formats") ? "assertion" : "annotation";
}

function draftOf(said: string | undefined): Draft | undefined {
  if (said === undefined) return undefined;
  const draft = drafts.find((one) => one === said || one === `draft-0${said}`);
  if (!draft) throw new UsageError(`--draft is one of ${drafts.join(", ")}, not ${JSON.stringify(said)}.`);
  return draft;
}

async function readSchema(file: string, terminal: Terminal): Promise<{ readonly schema: Json } | undefined> {
  const path = resolve(terminal.folder, file);
  const bytes = await readFile(path);
  try {
    return { schema: JSON.parse(bytes.toString("utf8")) };
  } catch {
    const { parseSource } = await import("@tenon/asyncapi-reader");
    const parsed = parseSource(relative(terminal.folder, path) || path, bytes);
    if (!("problem" in parsed)) return { schema: parsed.source.value };
    await showProblems([parsed.problem], terminal, { prefix: "", textOf: async () => bytes.toString("utf8") });
    return undefined;
  }
}
