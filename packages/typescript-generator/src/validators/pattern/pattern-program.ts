import { PatternError } from "./parse-pattern.js";
import type { PatternNode } from "./pattern-node.js";

/** A pattern as instructions for `linearPattern` of the runtime, which follows all ways through them at once. */
export interface PatternProgram {
  /** Regular expressions of one character. */
  readonly sets: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * `[set, next]` takes a character of a set; `[-1, one, other]` goes two ways; `[-2, assertion, next]` goes on where an assertion holds; `[-3]` has found a
 * match. Assertions are 0 for `^`, 1 for `$`, 2 for `\b` and 3 for `\B`.
 */
export type Step = readonly number[];

/** Repetitions are written out. What has more steps than this is refused. */
const mostSteps = 10_000;

const assertions = ["^", "$", "\\b", "\\B"];

/** Throws a `PatternError` where it would be too long. */
export function patternProgram(pattern: PatternNode): PatternProgram {
  const program = new ProgramWriter();
  program.write(pattern);
  program.add([-3]);
  return program;
}

class ProgramWriter implements PatternProgram {
  readonly sets: string[] = [];
  readonly steps: Step[] = [];

  write(node: PatternNode): void {
    switch (node.kind) {
      case "one":
        this.add([this.#set(node.of.source), this.steps.length + 1]);
        break;
      case "assertion":
        this.add([-2, assertions.indexOf(node.what), this.steps.length + 1]);
        break;
      case "sequence":
        for (const part of node.nodes) this.write(part);
        break;
      case "choice":
        this.#choice(node.nodes);
        break;
      case "repeat":
        this.#repeat(node);
    }
  }

  add(step: Step): number {
    if (this.steps.length >= mostSteps)
      throw new PatternError("PATTERN_TOO_LARGE", "This regular expression repeats too much.");
    return this.steps.push(step) - 1;
  }

  #choice([first, ...others]: readonly PatternNode[]): void {
    if (first === undefined) return;
    if (others.length === 0) {
      this.write(first);
      return;
    }
    const fork = this.add([]);
    this.write(first);
    const end = this.add([]);
    this.steps[fork] = [-1, fork + 1, this.steps.length];
    this.#choice(others);
    this.steps[end] = [-1, this.steps.length, this.steps.length];
  }

  #repeat({ node, min, max }: { readonly node: PatternNode; readonly min: number; readonly max: number }): void {
    for (let count = 0; count < min; count++) this.write(node);
    if (max === Number.POSITIVE_INFINITY) {
      const fork = this.add([]);
      this.write(node);
      this.add([-1, fork, fork]);
      this.steps[fork] = [-1, fork + 1, this.steps.length];
      return;
    }
    const forks: number[] = [];
    for (let count = min; count < max; count++) {
      forks.push(this.add([]));
      this.write(node);
    }
    for (const fork of forks) this.steps[fork] = [-1, fork + 1, this.steps.length];
  }

  #set(source: string): number {
    const known = this.sets.indexOf(source);
    return known < 0 ? this.sets.push(source) - 1 : known;
  }
}
