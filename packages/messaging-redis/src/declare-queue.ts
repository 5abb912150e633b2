import { type Binding, type QueueDeclaration, TopologyError } from "@tenon/messaging";
import type { Connection } from "./connection.js";
import { exchangeMismatch, exchangeProperties } from "./exchange.js";
import type { Keys } from "./keys.js";
import { declare } from "./scripts/declare.js";

/** How long a session lives that is not heard of. What it was given is others' then. */
export const leaseMs = 15_000;

/** For how long a queue lives without its session: a temporary one as long as that may live, others for ever (0). */
export function lifeMs({ temporary }: QueueDeclaration): number {
  return temporary ? leaseMs * 2 : 0;
}

/** Declares the exchanges, the queue with its bindings, and a session of it. Throws `TopologyError` where the server has them otherwise. */
export async function declareQueue(
  connection: Connection,
  parts: { declaration: QueueDeclaration; session: string; keys: Keys },
): Promise<void> {
  const { exchange, pattern, moreBindings = [] } = parts.declaration;
  for (const binding of [{ exchange, pattern }, ...moreBindings]) await declareBound(connection, parts, binding);
}

async function declareBound(
  connection: Connection,
  { declaration, session, keys }: { declaration: QueueDeclaration; session: string; keys: Keys },
  { exchange, pattern }: Binding,
): Promise<void> {
  const { name, delivery, temporary = false } = declaration;
  const asked: Readonly<Record<string, string>> = {
    handledInOrder: String(delivery.handledInOrder),
    deadLetter: String(delivery.deadLetter),
    temporary: String(temporary),
  };
  const answer = await connection.run(declare, [
    keys.prefix,
    exchange.name,
    exchangeProperties(exchange),
    name,
    pattern,
    session,
    leaseMs,
    lifeMs(declaration),
    ...Object.entries(asked).flat(),
  ]);
  const [what, there] = Array.isArray(answer) ? answer.map(String) : [];
  if (what === undefined || there === undefined) return;
  if (what === "exchange") throw new TopologyError(exchange.name, exchangeMismatch(exchange, there));
  const mend = `Delete it when it is empty (redis-cli DEL '${keys.queue(name)}'), or give it another name in the document.`;
  throw new TopologyError(
    name,
    `the queue exists with another ${what}: asked for ${asked[what]}, there is ${there}. ${mend}`,
  );
}
