import type { WorkItem } from "./ledger.js";
import type { ConsumerName, Placed } from "./scene.js";

/** How handlers behave for a while, or the disk below them. */
export type Mood = "well" | "slow" | "failing" | "full";

/** What the conductor tells a service. */
export type Order =
  | { readonly kind: "place"; readonly items: readonly WorkItem[] }
  /** Publish an event again, past the outbox, as whoever has lost its mind would. */
  | { readonly kind: "duplicate"; readonly event: Placed; readonly id: string; readonly times: number }
  | { readonly kind: "mood"; readonly mood: Mood };

/** What a service tells the conductor. */
export type News =
  | { readonly kind: "ready" }
  | { readonly kind: "placed"; readonly item: number; readonly outcome: "committed" | "rolled back" | "unknown" }
  /** Deliveries of what had taken effect before. */
  | { readonly kind: "repeated"; readonly count: number }
  | { readonly kind: "dead letter"; readonly consumer: ConsumerName; readonly id: string }
  /** It has ended as it was asked to. */
  | { readonly kind: "stopped" };
