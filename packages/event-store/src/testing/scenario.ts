import { deepStrictEqual, fail, match } from "node:assert/strict";
import type { Decider } from "../decider.js";
import type { Saga } from "../saga.js";

export interface When<Cause, Consequence> {
  /** A command to a decider, an event to a saga. */
  when(cause: Cause): Then<Consequence>;
}

export interface Then<Consequence> {
  /** Exactly these, in this order; none where nothing comes of it. */
  readonly then: (...consequences: readonly Consequence[]) => void;
  /** It is refused, with this code or with words that match. */
  readonly thenRefused: (reason: string | RegExp) => void;
}

/** `given(placed).when({ kind: "cancel" }).then(cancelled)`: reads as a sentence, and fails as an assertion of Node's. */
export function scenarios<State, Command, Event>({ initial, evolve, decide }: Decider<State, Command, Event>) {
  return sentences(initial, evolve, decide);
}

/** `given(placed).when(refused).then(send(releaseStock, { orderId }))`: what a saga sends because of an event, after those before it. */
export function sagaScenarios<State, Event>({ initial, evolve, react }: Saga<State, Event>) {
  return sentences(initial, evolve, react);
}

function sentences<State, Event, Cause, Consequence>(
  initial: State,
  evolve: (state: State, event: Event) => State,
  decide: (cause: Cause, state: State) => readonly Consequence[],
) {
  return {
    given(...events: readonly Event[]): When<Cause, Consequence> {
      const state = events.reduce(evolve, initial);
      return {
        when(cause) {
          return {
            then: (...expected) => deepStrictEqual(decide(cause, state), expected),
            thenRefused: (reason) => refused(() => decide(cause, state), reason),
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
