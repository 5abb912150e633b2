import type { Terminal } from "./terminal/terminal.js";

/** A command as data: what the help says of it, what it takes, and where it is. */
export interface Command {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What stands behind the name: `[FILE|FOLDER]`. */
  readonly operands?: string;
  /** How many operands it takes at most. */
  readonly most: number;
  readonly options: readonly Option[];
  /** Loaded when the command is called and not before: starting up takes time. */
  load(): Promise<{ readonly run: Run }>;
}

export interface Option {
  /** Without its dashes: `out`. */
  readonly name: string;
  readonly short?: string;
  /** What its value is, where it takes one: `DIR`. */
  readonly value?: string;
  readonly summary: string;
}

export type Run = (given: Given, terminal: Terminal) => Promise<ExitCode>;

/** 0: well. 1: problems or findings, or output is stale. 2: called in a way that the help does not name. */
export type ExitCode = 0 | 1 | 2;

/** What the command was called with. */
export class Given {
  readonly operands: readonly string[];
  readonly #options: Readonly<Record<string, string | boolean | undefined>>;

  constructor(operands: readonly string[], options: Readonly<Record<string, string | boolean | undefined>>) {
    this.operands = operands;
    this.#options = options;
  }

  flag(name: string): boolean {
    return this.#options[name] === true;
  }

  value(name: string): string | undefined {
    const value = this.#options[name];
    return typeof value === "string" ? value : undefined;
  }
}

/** The command was called in a way that its help does not name. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
