import { deepStrictEqual, fail, match } from "node:assert/strict";
import type { Decider } from "../decider.js";

export interface When<Command, Event> {
  when(command: Command): Then<Event>;
}

export interface Then<Event> {
  /** Exactly these events, in this order; none for a command that changes nothing. */
  readonly then: (...events: readonly Event[]) => void;
  /** The command is refused, with this code or with words that match. */
  readonly thenRefused: (reason: string | RegExp) => void;
}

/** `given(placed).when({ kind: "cancel" }).then(cancelled)`: reads as a sentence, and fails as an assertion of Node's. */
export function scenarios<State, Command, Event>(decider: Decider<State, Command, Event>) {
  return {
    given(...events: readonly Event[]): When<Command, Event> {
      const state = events.reduce(decider.evolve, decider.initial);
      return {
        when(command) {
          return {
            then: (...expected) => deepStrictEqual(decider.decide(command, state), expected),
            thenRefused: (reason) => refused(() => decider.decide(command, state), reason),
          };
        },
      };
    },
  };
}

function refused(decide: () => unknown, reason: string | RegExp): void {
  let decided: unknown;
  try {
    decided = decide();
  } catch (error) {
    const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
    if (typeof reason === "string" && code === reason) return;
    match(String(message), typeof reason === "string" ? new RegExp(RegExp.escape(reason)) : reason);
    return;
  }
  fail(`was not refused, but has led to ${JSON.stringify(decided)}`);
}
