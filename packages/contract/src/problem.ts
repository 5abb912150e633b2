import type { Location, Position } from "./position.js";

/** Something that keeps a document from being what it should be. It speaks to the person who can mend it. */
export interface Problem {
  /** Stable, from the list in docs/error-codes.md, e.g. `REF_MISSING`. */
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly mend: string;
  /** Where; `position` is absent only when the file could not be read at all. */
  readonly at: Location & { readonly position?: Position };
}
