import type { Effect } from "./effect.js";
import type { Inbox } from "./inbox.js";

export interface Claimed {
  readonly inbox: Inbox;
  readonly effect: Effect;
  readonly holdMs: number;
}

/**
 * Brings an effect about if it was not, and remembers that it was. Resolves with what the inbox had to say where it did not. Rejects as
 * the work or the inbox does; then the effect may be brought about again.
 */
export async function claimed(
  { inbox, effect, holdMs }: Claimed,
  work: () => Promise<void> | void,
): Promise<"done" | "busy" | undefined> {
  const claim = await inbox.claim(effect, holdMs);
  if (claim.kind !== "mine") return claim.kind;
  try {
    await work();
  } catch (error) {
    await claim.release().catch(() => undefined);
    throw error;
  }
  await claim.done();
  return undefined;
}
