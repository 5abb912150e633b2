import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Json, Problem, Source } from "@tenon/contract";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";

export type Draft = "7" | "2020-12";

/** What a schema becomes. */
export interface Translated {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Makes a module of one schema or, with `--batch`, of every `*.json` in a folder, each beside its schema. */
export async function translateSchemas(
  given: Given,
  terminal: Terminal,
  translation: { readonly ending: string; translate(schema: Json, draft: Draft): Translated },
): Promise<ExitCode> {
  const files = await schemaFiles(given, terminal, translation.ending);
  let code: ExitCode = 0;
  for (const { path, out } of files) {
    const shown = relative(terminal.folder, path) || path;
    const { text, problems } = await translated(path, shown, (schema) =>
      translation.translate(schema, draftOf(given, schema)),
    );
    if (problems.length > 0) {
      await showProblems(problems, terminal, {
        prefix: "",
        textOf: () => readFile(path, "utf8").catch(() => undefined),
      });
      code = 1;
    } else if (out === undefined) terminal.print(text.trimEnd());
    else await writeFile(out, text);
  }
  return code;
}

async function schemaFiles(
  given: Given,
  { folder }: Terminal,
  ending: string,
): Promise<{ path: string; out: string | undefined }[]> {
  const batch = given.value("batch");
  const [operand] = given.operands;
  if (batch === undefined) {
    if (operand === undefined) throw new UsageError("Name a schema, or a folder of them with --batch.");
    const out = given.value("out");
    return [{ path: resolve(folder, operand), out: out === undefined ? undefined : resolve(folder, out) }];
  }
  if (operand !== undefined || given.value("out") !== undefined) {
    throw new UsageError("With --batch, each module is written beside its schema: name no other file.");
  }
  const names = (await readdir(resolve(folder, batch))).filter((name) => name.endsWith(".json")).toSorted();
  return names.map((name) => {
    const path = join(resolve(folder, batch), name);
    return { path, out: path.replace(/\.json$/, ending) };
  });
}

function draftOf(given: Given, schema: Json): Draft {
  const draft = given.value("draft");
  if (draft === "7" || draft === "2020-12") return draft;
  if (draft !== undefined) throw new UsageError(`--draft is 7 or 2020-12, not ${JSON.stringify(draft)}.`);
  const said = typeof schema === "object" && schema !== null && "$schema" in schema ? schema.$schema : "";
  return typeof said === "string" && said.includes("2020-12") ? "2020-12" : "7";
}

/** Positions are only looked for where there are problems: JSON itself is read much faster. */
async function translated(path: string, shown: string, translate: (schema: Json) => Translated): Promise<Translated> {
  const bytes = await readFile(path);
  const quick = asJson(bytes.toString("utf8"));
  if (quick) {
    const { text, problems } = translate(quick.json);
    if (problems.length === 0) return { text, problems };
  }
  const { parseSource } = await import("@tenon/asyncapi-reader");
  const parsed = parseSource(shown, bytes);
  if ("problem" in parsed) return { text: "", problems: [parsed.problem] };
  const { text, problems } = translate(parsed.source.value);
  return { text, problems: problems.map((problem) => placed(problem, parsed.source)) };
}

function asJson(text: string): { readonly json: Json } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function placed(problem: Problem, source: Source): Problem {
  const { pointer } = problem.at;
  return { ...problem, at: { file: source.path, pointer, position: source.locate(pointer) } };
}
