import type { Effect } from "@tenon/messaging";

/** The names of what TypeScript asks for by itself; the scripts make their own, from the same prefix (scripts/prelude.ts). */
export class Keys {
  /** In braces: one hash slot. */
  readonly prefix: string;

  constructor(namespace: string) {
    this.prefix = `{${namespace}}`;
  }

  queue(queue: string): string {
    return `${this.prefix}:queue:${queue}`;
  }

  wake(queue: string): string {
    return `${this.queue(queue)}:wake`;
  }

  deadLetters(queue: string): string {
    return `${this.prefix}:dead:${queue}`;
  }

  editedLetters(queue: string): string {
    return `${this.deadLetters(queue)}:edited`;
  }

  inbox({ queue, source, id }: Pick<Effect, "queue" | "source" | "id">): string {
    return `${this.prefix}:inbox:${JSON.stringify([queue, source, id])}`;
  }

  /** What the scripts of the outbox make their names from (outbox/scripts/prelude.ts). */
  get outbox(): string {
    return `${this.prefix}:outbox`;
  }

  get outboxNews(): string {
    return `${this.outbox}:news`;
  }

  get heartbeat(): string {
    return `${this.prefix}:heartbeat`;
  }
}
