import type { Location, Problem, Sources } from "@tenon/contract";
import type { ProblemCode } from "./problem-codes.js";
import type { DeadEnd } from "./reference/references.js";

/** More problems of a document than these help nobody. */
const mostOfOneDocument = 100;

/** What was found wrong with one document. Of one kind of problem at one place, the first is kept. */
export class Problems {
  readonly #found = new Map<string, Problem>();

  /** @param despite codes of problems that leave a document usable */
  constructor(
    private readonly sources: Sources,
    private readonly despite: readonly ProblemCode[] = [],
    private readonly most = mostOfOneDocument,
  ) {}

  /** Says what is wrong at a place, and what to do about it. */
  add(code: ProblemCode, at: Location, message: string, mend: string): void {
    if (this.isFull) return;
    const position = this.sources.get(at.file)?.locate(at.pointer);
    this.take({ code, message, mend, at: { file: at.file, pointer: at.pointer, ...(position ? { position } : {}) } });
  }

  /** Says where a `$ref` leads nowhere, or what is wrong with the file that it leads to. */
  addDeadEnd({ code, at, message, mend, because }: DeadEnd): void {
    if (because) this.take(because);
    else this.add(code, at, message, mend);
  }

  take(problem: Problem): void {
    const { code, at } = problem;
    const key = `${at.file}#${at.pointer} ${code}`;
    if (!this.#found.has(key)) this.#found.set(key, problem);
  }

  /** How many there are that make the document unusable. */
  get size(): number {
    const codes: readonly string[] = this.despite;
    return [...this.#found.values()].filter(({ code }) => !codes.includes(code)).length;
  }

  /** In the order of files and positions. */
  all(): readonly Problem[] {
    const told = [...this.#found.values()].toSorted(byPlace);
    const last = told.at(-1);
    if (!last || !this.isFull) return told;
    const message = `There may be more problems than these ${this.most}.`;
    return [...told, { code: "PROBLEMS_UNTOLD", message, mend: "Mend these first.", at: last.at }];
  }

  /** Whether nothing more is told. */
  get isFull(): boolean {
    return this.#found.size >= this.most;
  }
}

export function byPlace(a: Problem, b: Problem): number {
  const [one, two] = [a.at.position, b.at.position];
  const file = a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0;
  return file || (one?.line ?? 0) - (two?.line ?? 0) || (one?.column ?? 0) - (two?.column ?? 0);
}
