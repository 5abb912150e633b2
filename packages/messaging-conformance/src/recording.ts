import type { IncomingMessage, Outcome } from "@tenon/messaging";
import { eventually } from "./eventually.js";

export const done: Outcome = { kind: "done" };

export function retry(delayMs = 1): Extract<Outcome, { kind: "retry" }> {
  return { kind: "retry", delayMs, error: { code: "EXAM", message: "not yet" } };
}

/** A handler that remembers what it was given, and answers as it is told. */
export class Recording {
  readonly messages: IncomingMessage[] = [];
  readonly #answer: (message: IncomingMessage) => Outcome | Promise<Outcome>;

  constructor(answer: (message: IncomingMessage) => Outcome | Promise<Outcome> = () => done) {
    this.#answer = answer;
  }

  readonly deliver = async (message: IncomingMessage): Promise<Outcome> => {
    this.messages.push(message);
    return this.#answer(message);
  };

  get texts(): string[] {
    return this.messages.map(textOf);
  }

  /** Resolves when there are so many. */
  count(count: number): Promise<void> {
    return eventually(() => this.messages.length >= count);
  }
}

export function textOf(message: IncomingMessage): string {
  return Buffer.from(message.body).toString();
}
