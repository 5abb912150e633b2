import { type DeadLetter, type DeadLetterFate, TopologyError } from "@tenon/messaging";
import type { Connection } from "./connection.js";
import type { Keys } from "./keys.js";
import { decideLetter } from "./scripts/decide-letter.js";
import { deadLetterOf, type Entry, replayedOwn } from "./wire-message.js";

/** How many letters are read at a time. */
const page = 200;

/** The first dead letters of a queue. */
export async function readDeadLetters(
  connection: Connection,
  { keys, queue, limit }: { keys: Keys; queue: string; limit: number },
): Promise<readonly DeadLetter[]> {
  const letters: DeadLetter[] = [];
  for await (const found of pages(connection, { keys, queue })) {
    letters.push(...found.map(({ letter }) => letter));
    if (letters.length >= limit) break;
  }
  return letters.slice(0, limit);
}

/** Each letter has its fate in one step: it is in its new place and not in the old one, or the other way round. */
export async function sweepDeadLetterStream(
  connection: Connection,
  { keys, queue, decide }: { keys: Keys; queue: string; decide: (letter: DeadLetter) => DeadLetterFate },
): Promise<void> {
  for await (const found of pages(connection, { keys, queue })) {
    for (const { id, letter } of found) {
      const fate = decide(letter);
      if (fate.kind === "keep") continue;
      const more = fate.kind === "replay" ? replayedOwn(letter) : fate.kind === "replace" ? Buffer.from(fate.body) : "";
      const answer = await connection.run(decideLetter, [keys.prefix, queue, id, fate.kind, more]);
      if (answer === -1) {
        throw new TopologyError(
          queue,
          "there is no such queue any more: a letter can be replayed when a consumer has declared it again",
        );
      }
    }
  }
}

interface Found {
  readonly id: string;
  readonly letter: DeadLetter;
}

/** All letters that there are when it begins, the oldest first. */
async function* pages(
  connection: Connection,
  { keys, queue }: { keys: Keys; queue: string },
): AsyncGenerator<readonly Found[]> {
  const { redis } = connection;
  const stream = keys.deadLetters(queue);
  const newest = await connection.answer(() => redis.xrevrange(stream, "+", "-", "COUNT", 1));
  const last = newest[0]?.[0];
  let from = "-";
  while (last !== undefined) {
    const entries: Entry[] = await connection.answer(() => redis.xrangeBuffer(stream, from, last, "COUNT", page));
    if (entries.length === 0) return;
    const ids = entries.map(([id]) => id.toString());
    const edited = await connection.answer(() => redis.hmgetBuffer(keys.editedLetters(queue), ...ids));
    yield entries.map((entry, at) => ({
      id: ids[at] ?? "",
      letter: deadLetterOf(queue, entry, edited[at] ?? null),
    }));
    from = `(${ids.at(-1)}`;
  }
}
