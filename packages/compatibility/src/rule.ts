import type { Channel, Document, Json, JsonObject, Location, Message, Operation, Server } from "@tenon/contract";
import type { Acceptance } from "./acceptances.js";
import type { Finding, Side } from "./finding.js";
import type { LimitKind } from "./schema/limit.js";
import type { Field, Shape } from "./schema/shape.js";

/** A rule is data: what it looks at, whom it can break, why, how to mend it, and the check. */
export type Rule =
  | (RuleText & { readonly looksAt: "document"; check(pair: DocumentPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "server"; check(pair: ServerPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "channel"; check(pair: ChannelPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "operation"; check(pair: OperationPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "message"; check(pair: MessagePair): readonly Change[] })
  | (RuleText & { readonly looksAt: "field"; check(pair: FieldPair): readonly Change[] })
  | (RuleText & { readonly looksAt: "value"; check(pair: ValuePair): readonly Change[] })
  | (RuleText & { readonly looksAt: "acceptance"; check(state: AcceptanceState): readonly Change[] });

interface RuleText {
  /** Stable; printed with each finding. */
  readonly id: string;
  /** What it is there to catch, in one sentence. */
  readonly purpose: string;
  /** Whom it can break; empty for what breaks nobody and is told all the same. */
  readonly breaks: readonly Side[];
  /** What goes wrong, where it goes wrong. */
  readonly why: string;
  /** What to do instead, or first. */
  readonly mend: string;
}

/** A document that one of the contracts has, or both, with everything that was found about it. */
export interface DocumentPair {
  readonly before: Document | undefined;
  readonly after: Document | undefined;
  readonly found: readonly Finding[];
  /** What the documents say themselves, for what is not in the model. */
  readonly written: { readonly before: JsonObject; readonly after: JsonObject };
}

/** A server of a document that both contracts have. */
export interface ServerPair {
  readonly before: Server | undefined;
  readonly after: Server | undefined;
  /** Where the servers stand. */
  readonly at: { readonly before: Location; readonly after: Location };
}

/** A channel from which messages are sent, and what has become of it. */
export interface ChannelPair {
  readonly before: Channel | undefined;
  readonly after: Channel | undefined;
}

/** An operation of a document that both contracts have. */
export interface OperationPair {
  readonly before: Operation | undefined;
  readonly after: Operation | undefined;
}

/** A message type of a channel that both contracts have; one side is absent where it was added or removed. */
export interface MessagePair {
  readonly channels: { readonly before: Channel; readonly after: Channel };
  readonly before: Message | undefined;
  readonly after: Message | undefined;
  /** Whether two schemas are written alike. */
  sameSchema(before: Location, after: Location): boolean;
  /** What a schema says. */
  valueAt(version: "before" | "after", at: Location): Json | undefined;
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

/** An entry of `x-compat-accept`, and whether anything was found that it accepts. */
export interface AcceptanceState {
  readonly acceptance: Acceptance;
  readonly used: boolean;
  /** `2026-11-27`. */
  readonly today: string;
}

/** What a rule has seen. */
export interface Change {
  /** Ends the sentence that begins with the subject: `is not sent any more`. */
  readonly says: string;
  readonly at: Location & { readonly version: "before" | "after" };
  /** The same in the other version, where it has a counterpart. */
  readonly was?: Location & { readonly version: "before" | "after" };
  /** Empty where nobody can be hurt, whatever they read. */
  readonly harms: readonly Harm[];
  /** It hurts nobody, and is still not how a contract should change. */
  readonly advice?: true;
}

/** Who would be hurt, told by what they read, and how to know whether they really are. */
export type Harm = Reach &
  (
    | {
        /** False where the rule cannot tell. */
        readonly certain: boolean;
      }
    | {
        /** The part of what the reader checks that the change is about: whether it refuses a message for it is found out. */
        readonly asks: Aspect;
      }
    | {
        /** Why it may hurt although no message is refused. */
        readonly meaning: string;
      }
  );

export interface Reach {
  readonly side: Side;
  /**
   * - `part`: whoever reads the value, something inside it, or something that it is inside of. The usual case.
   * - `whole`: only who reads the whole value, with whatever is in it.
   * - `all`: everybody, whatever they read.
   */
  readonly readers: "part" | "whole" | "all";
  /** Where, if not at the path of what was checked. */
  readonly path?: string;
  /** Whether it is about who sends what is upcast; all other harms pass by them. */
  readonly older?: true;
  /** Operations to which it does nothing all the same. */
  spares?(operation: Operation): boolean;
}

/** Of a value: its types, its listed values, one of its limits, what its undeclared fields are, everything. Of a field: its presence, or it and its presence. */
export type Aspect = "types" | "values" | LimitKind | "other fields" | "all" | "presence" | "field";

/** Everybody on these sides, whatever they read. */
export function everybody(...sides: readonly Side[]): readonly Harm[] {
  return sides.map((side) => ({ side, readers: "all", certain: true }));
}

/** The same, where it depends on what cannot be seen in a contract. */
export function perhapsEverybody(...sides: readonly Side[]): readonly Harm[] {
  return sides.map((side) => ({ side, readers: "all", certain: false }));
}
