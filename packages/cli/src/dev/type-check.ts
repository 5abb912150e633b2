import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem } from "@tenon/contract";
import type { GeneratedFile } from "@tenon/typescript-generator";
import { count } from "../commands/generation.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { shortened, visible } from "../terminal/visible.js";
import type { Compiler } from "./compiler.js";
import { byIdentity, type CompilerError } from "./compiler-errors.js";
import { FileWatch } from "./file-watch.js";
import { namesBehind } from "./generated-names.js";

/** What a save has generated. */
export interface Written {
  readonly files: readonly GeneratedFile[];
  /** The paths of those that have changed, and of those that were removed. */
  readonly changed: readonly string[];
}

interface Checked {
  readonly terminal: Terminal;
  /** The output folder as it is shown. */
  readonly output: string;
  /** Hears all errors that changes have caused and that are there, whenever there are others. */
  caused(problems: readonly Problem[]): void;
}

/**
 * Tells the type errors that a change of generated code has caused, and when they are gone. Nobody waits for a check: while something is saved
 * there is none, and what it would have said is void.
 */
export class TypeCheck {
  readonly #compiler: Pick<Compiler, "errors">;
  readonly #given: Checked;
  /** Of the files that have errors, which may be mended there. */
  readonly #watch: FileWatch;
  #files: readonly GeneratedFile[] = [];
  /** What has changed since a check was finished. */
  readonly #changed = new Set<string>();
  /** Errors that no change has caused, by identity; undefined as long as nobody has looked and nothing has changed. */
  #before: ReadonlySet<string> | undefined;
  #caused: ReadonlyMap<string, Problem> = new Map();
  #isFinished = false;
  #isDue = true;
  #isPaused = true;
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(compiler: Pick<Compiler, "errors">, given: Checked) {
    this.#compiler = compiler;
    this.#given = given;
    this.#watch = new FileWatch(() => {
      this.#isDue = true;
      if (!this.#isPaused) this.#start();
    });
  }

  /** Something is being saved. */
  pause(): void {
    this.#isPaused = true;
    this.#stop.abort();
  }

  /** It is saved; undefined where nothing could be generated. */
  goOn(written: Written | undefined): void {
    this.#isPaused = false;
    if (written) this.#files = written.files;
    for (const path of written?.changed ?? []) {
      this.#changed.add(path);
      this.#isDue = true;
      this.#before ??= new Set();
    }
    if (this.#isDue) this.#start();
  }

  async close(): Promise<void> {
    this.pause();
    this.#watch.close();
    await this.#running;
  }

  #start(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#running = this.#running.then(() => this.#check(signal));
  }

  async #check(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const startedAt = performance.now();
    const { terminal, caused } = this.#given;
    try {
      const errors = byIdentity(await this.#compiler.errors(signal));
      const problems = await this.#problemsOf(errors);
      if (signal.aborted) return;
      const { fresh, text } = this.#take(errors, problems);
      const ms = Math.round(performance.now() - startedAt);
      await showProblems(fresh, terminal, { prefix: "", textOf: (file) => this.#textOf(file) });
      terminal.print(`types: ${text}, ${ms} ms`);
      caused([...problems.values()]);
    } catch (error) {
      if (signal.aborted) return;
      terminal.complain(`types: not checked. ${visible(error instanceof Error ? error.message : String(error))}`);
    }
  }

  /** Remembers what a check has found, and says in words what is new in it. */
  #take(errors: ReadonlyMap<string, CompilerError>, problems: ReadonlyMap<string, Problem>) {
    const all = new Set(errors.keys());
    const before = this.#before?.intersection(all) ?? all;
    const fresh = [...problems].flatMap(([identity, one]) => (this.#caused.has(identity) ? [] : [one]));
    const still = problems.size - fresh.length;
    const gone = this.#caused.size - still;
    const were = (number: number) => `${count(number, "error")} that ${number === 1 ? "was" : "were"}`;
    const words = [
      ...(fresh.length === 0
        ? []
        : [this.#isFinished ? `${were(fresh.length)} not there before` : count(fresh.length, "error")]),
      ...(still === 0 ? [] : [`${count(still, "error")} still there`]),
      ...(gone === 0 ? [] : [`${count(gone, "error")} gone`]),
    ];
    if (words.length === 0) words.push(before.size === 0 ? "no errors" : `${were(before.size)} there before`);
    this.#watch.only([...problems.values()].map(({ at }) => this.#path(at.file)));
    this.#before = before;
    this.#caused = problems;
    this.#changed.clear();
    this.#isFinished = true;
    this.#isDue = false;
    const { red, green } = this.#given.terminal;
    return { fresh, text: (problems.size === 0 ? green : red)(words.join(", ")) };
  }

  /** Those of the errors that changes have caused, as they are told. */
  async #problemsOf(errors: ReadonlyMap<string, CompilerError>): Promise<ReadonlyMap<string, Problem>> {
    const before = this.#before ?? new Set(errors.keys());
    const problems = new Map<string, Problem>();
    for (const [identity, error] of errors) {
      if (before.has(identity)) continue;
      const { mend } = this.#caused.get(identity) ?? { mend: await this.#mendOf(error) };
      problems.set(identity, asProblem(error, mend));
    }
    return problems;
  }

  async #mendOf(error: CompilerError): Promise<string> {
    const changed = this.#files.filter(({ path }) => this.#changed.has(path));
    const text = (await this.#textOf(error.file)) ?? "";
    const names = namesBehind(error, { changed, others: this.#files, text });
    const { output } = this.#given;
    if (names.length > 0)
      return `It comes from ${names.map(({ name, path }) => `\`${name}\` (${output}/${path})`).join(", ")}.`;
    const some = changed.slice(0, 3).map(({ path }) => `${output}/${path}`);
    return some.length > 0 ? `It came with the change of ${some.join(", ")}.` : "No generated name stands there.";
  }

  #path(file: string): string {
    return resolve(this.#given.terminal.folder, file);
  }

  #textOf(file: string): Promise<string | undefined> {
    return readFile(this.#path(file), "utf8").catch(() => undefined);
  }
}

function asProblem({ file, line, column, code, said: [first, ...why] }: CompilerError, mend: string): Problem {
  const message = [shortened(first, 300), ...why.slice(-1)].join(" ");
  return { code, message, mend, at: { file, pointer: "", position: { line, column } } };
}
