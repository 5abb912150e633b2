import type { Channel, Location, Message, Operation } from "@tenon/contract";
import type { Side } from "./finding.js";
import type { Field, Shape } from "./schema/shape.js";

/** A rule is data: what it looks at, whom it can break, and the check. */
export type Rule =
  | (RuleText & { readonly looksAt: "channel"; check(pair: ChannelPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "message"; check(pair: MessagePair): readonly Change[] })
  | (RuleText & { readonly looksAt: "field"; check(pair: FieldPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "value"; check(pair: ValuePair): readonly Change[] });

interface RuleText {
  /** Stable; printed with each finding. */
  readonly id: string;
  /** What it is there to catch, in one sentence. */
  readonly purpose: string;
  /** Whom it can break. */
  readonly breaks: readonly Side[];
}

/** A channel from which messages are sent, as *before* defines it, and what has become of it. */
export interface ChannelPair {
  readonly before: Channel;
  readonly after: Channel | undefined;
}

/** A message type of a channel that both contracts have; one side is absent where it was added or removed. */
export interface MessagePair {
  readonly channels: { readonly before: Channel; readonly after: Channel };
  readonly before: Message | undefined;
  readonly after: Message | undefined;
  /** Whether two schemas are written alike. */
  sameSchema(before: Location, after: Location): boolean;
}

/** A named field of two objects that stand at the same path; one side is absent where only the other speaks of it. */
export interface FieldPair {
  /** The field's own path. */
  readonly path: string;
  readonly object: { readonly path: string; readonly before: Shape; readonly after: Shape };
  readonly before: Field | undefined;
  readonly after: Field | undefined;
}

/** What two contracts say of the value at one path. */
export interface ValuePair {
  readonly before: Shape;
  readonly after: Shape;
  /** Whether what the two schemas say under `keyword` means the same. */
  sameText(keyword: string): boolean;
}

/** What a rule has seen. */
export interface Change {
  /** Ends the sentence that begins with the subject: `is not sent any more`. */
  readonly says: string;
  readonly at: Location & { readonly version: "before" | "after" };
  /** Empty where nobody can be hurt, whatever they read. */
  readonly harms: readonly Harm[];
}

/** Who would be hurt, told by what they read. */
export interface Harm {
  readonly side: Side;
  /**
   * - `part`: whoever reads the value, something inside it, or something that it is inside of. The usual case.
   * - `whole`: only who reads the whole value, with whatever is in it.
   * - `all`: every receiver, whatever it reads.
   */
  readonly readers: "part" | "whole" | "all";
  /** Where, if not at the path of what was checked. */
  readonly path?: string;
  /** False where the rule cannot tell whether they are really hurt. */
  readonly certain: boolean;
  /** Receivers to whom it does nothing all the same. */
  spares?(operation: Operation): boolean;
}
