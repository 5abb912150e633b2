import type { Headers } from "@tenon/messaging";

/** More names than all attributes and most applications have. */
const maxNames = 64;

let table: Record<string, unknown> = Object.create(null);

/**
 * The headers in the form in which amqplib writes them fastest, until the next call. It makes the object that it is given the prototype of another, which V8
 * then builds anew, and that costs more than writing them: so there is one object, filled for each message. What is undefined in it, amqplib leaves out.
 */
export function headerTable(headers: Headers): Headers {
  const names = Object.keys(table);
  if (names.length > maxNames) table = Object.create(null);
  else for (const name of names) table[name] = undefined;
  return Object.assign(table, headers);
}
