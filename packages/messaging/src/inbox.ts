import type { Effect } from "./effect.js";

/** What an inbox says of an effect that somebody is about to bring about. */
export type Claim =
  /** It was brought about before. */
  | { readonly kind: "done" }
  /** Somebody else is at it. */
  | { readonly kind: "busy" }
  /** Nobody else brings it about while the claim is held. */
  | {
      readonly kind: "mine";
      /** It was brought about: from now on every claim of it is `done`, for as long as it has to be remembered. */
      done(): Promise<void>;
      /** It was not: the next claim is somebody's own. */
      release(): Promise<void>;
    };

/**
 * Remembers effects for handlers that have no database of their own to remember them in. A process that ends between its effect and `done`
 * leaves a claim that runs out: the effect is then brought about again. What may never happen twice belongs into the transaction of the state
 * that it changes.
 */
export interface Inbox {
  /** A claim that is `mine` is held for `holdMs`, unless it is ended before. */
  claim(effect: Effect, holdMs: number): Promise<Claim>;
}
