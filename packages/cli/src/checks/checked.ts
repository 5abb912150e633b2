import type { Contract } from "@tenon/contract";
import type { Input } from "../commands/input.js";
import type { OtherVersion } from "../versions/other-version.js";

/** What is checked: the files as they are now, and those that the change is measured against. */
export interface Checked {
  readonly input: Input;
  readonly contract: Contract;
  /** Absent where there is nothing to compare with. */
  readonly base?: { readonly version: OtherVersion; readonly contract: Contract };
  readonly pacts: PactFolder;
}

export interface PactFolder {
  /** Absolute. */
  readonly path: string;
  /** As it is shown, with a slash at the end: `contracts/pacts/`. */
  readonly shown: string;
}

/** `1 document`, `6 documents`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
