import type { Location, Problem, Sources } from "@tenon/contract";
import type { ProblemCode } from "./problem-codes.js";
import type { DeadEnd } from "./reference/references.js";

/** More problems of a document than these help nobody. */
const most = 100;

/** What was found wrong with one document. The same problem, reached on two ways, is kept once. */
export class Problems {
  readonly #found = new Map<string, Problem>();
  #untold = 0;

  /** @param despite codes of problems that leave a document usable */
  constructor(
    private readonly sources: Sources,
    private readonly despite: readonly ProblemCode[] = [],
  ) {}

  /** Says what is wrong at a place, and what to do about it. */
  add(code: ProblemCode, at: Location, message: string, mend: string): void {
    if (this.#found.size >= most) {
      this.#untold += 1;
      return;
    }
    const position = this.sources.get(at.file)?.locate(at.pointer);
    this.take({ code, message, mend, at: { file: at.file, pointer: at.pointer, ...(position ? { position } : {}) } });
  }

  /** Says where a `$ref` leads nowhere, or what is wrong with the file that it leads to. */
  addDeadEnd({ code, at, message, mend, because }: DeadEnd): void {
    if (because) this.take(because);
    else this.add(code, at, message, mend);
  }

  take(problem: Problem): void {
    const { code, message, at } = problem;
    const key = `${at.file}#${at.pointer} ${code} ${message}`;
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
    if (!last || this.#untold === 0) return told;
    const message = `There are more problems like these: up to ${this.#untold}.`;
    return [...told, { code: "PROBLEMS_UNTOLD", message, mend: "Mend those that are told first.", at: last.at }];
  }
}

export function byPlace(a: Problem, b: Problem): number {
  const [one, two] = [a.at.position, b.at.position];
  const file = a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0;
  return file || (one?.line ?? 0) - (two?.line ?? 0) || (one?.column ?? 0) - (two?.column ?? 0);
}
