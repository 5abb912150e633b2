import type { Exchange } from "./channel.js";

/** Whether an exchange of that type carries an address to a queue that is bound by that pattern (AMQP 0-9-1 §3.1.3). */
export function routes(type: Exchange["type"], pattern: string, address: string): boolean {
  if (type === "topic") return matchesTopic(pattern.split("."), address.split("."));
  if (type === "direct") return pattern === address;
  return true;
}

/** `*` is exactly one word, `#` any number of them, none included. Takes words x words steps at most. */
function matchesTopic(pattern: readonly string[], words: readonly string[]): boolean {
  // reached[n]: the pattern so far matches the first n words.
  let reached = words.map(() => false);
  reached.unshift(true);
  for (const token of pattern) {
    let any = false;
    reached = reached.map((before, n) => {
      any ||= before;
      if (token === "#") return any;
      return n > 0 && (reached[n - 1] ?? false) && (token === "*" || token === words[n - 1]);
    });
  }
  return reached[words.length] ?? false;
}
