/** Whether an address says which routing keys are wanted, as the binding key of an AMQP topic exchange, and is none itself. */
export function isPattern(address: string): boolean {
  return address.split(".").some((word) => word === "*" || word === "#");
}

/** Whether a topic exchange gives a message with this address to a queue bound with `pattern`: `*` is one word, `#` any number of words. */
export function matches(pattern: string, address: string): boolean {
  const words = address.split(".");
  // The lengths of the address's beginnings that the pattern's words so far can stand for.
  let reached = new Set([0]);
  for (const wanted of pattern.split(".")) {
    const next = new Set<number>();
    for (const length of reached) {
      if (wanted === "#") for (let more = length; more <= words.length; more++) next.add(more);
      else if (length < words.length && (wanted === "*" || wanted === words[length])) next.add(length + 1);
    }
    reached = next;
  }
  return reached.has(words.length);
}
