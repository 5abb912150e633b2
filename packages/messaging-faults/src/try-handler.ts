import { type Consumes, consume, InProcessBroker, Publisher, type Subscription } from "@tenon/messaging";
import { Account, type Figures } from "./account.js";
import { FaultyBroker } from "./faulty-broker.js";
import { Random } from "./random.js";

/** A handler that is to be tried, and how to see what it has done. */
export interface HandlerTrial<Event> {
  readonly consumer: Consumes<Event> & { readonly subscription: Subscription<Event> };
  /** The n-th event, valid by the contract of the subscription's channel. */
  event(n: number, random: Random): unknown;
  /** The ids (`context.envelope.id`) of the events that have taken effect, one for each time. Asked at the end. */
  effects(): Iterable<string> | Promise<Iterable<string>>;
  /** 500 if not said. */
  readonly messages?: number;
  /** Shows the same mishaps again. One of its own if not said. */
  readonly seed?: string | number;
}

export interface HandlerVerdict {
  readonly seed: string | number;
  readonly figures: Figures;
  /** What is wrong with the handler, in a sentence for each; none where it keeps what it has to. */
  readonly complaints: readonly string[];
}

/**
 * Delivers numbered events (`event-0`, `event-1` …) to a handler, many of them more than once, and holds what it has done against what it should
 * have: every event takes effect, once. Needs no server.
 */
export async function tryHandler<Event>({
  consumer,
  event,
  effects,
  messages = 500,
  seed = Math.floor(Math.random() * 1_000_000),
}: HandlerTrial<Event>): Promise<HandlerVerdict> {
  const account = new Account();
  const inner = new InProcessBroker();
  const broker = new FaultyBroker(inner, seed);
  const publisher = new Publisher(consumer.subscription.channel, broker);
  const running = await consume(broker, consumer);
  for (let n = 0; n < messages; n++) {
    const id = `event-${n}`;
    account.attempt(id);
    await publisher.publish(event(n, new Random(`${seed}/event/${n}`)), { id });
    account.acknowledge(id);
  }
  await inner.settled();
  await broker.settled();
  await running.stop();
  const letters = await broker.deadLetters(consumer.subscription.queue, messages);
  const deadLetters = letters.map(({ message }) => String(message.envelope.id));
  await broker.close();

  const seen = [...(await effects())];
  const figures = account.figures({ kept: [], effects: seen, deadLetters });
  return { seed, figures, complaints: complaintsAbout(figures, { seed, seen, deadLetters }) };
}

interface Seen {
  readonly seed: string | number;
  readonly seen: readonly string[];
  readonly deadLetters: readonly string[];
}

function complaintsAbout({ duplicated, lost, unexpected }: Figures, { seed, seen, deadLetters }: Seen): string[] {
  const replay = `Seed ${seed} shows it again.`;
  const complaints: string[] = [];
  if (duplicated > 0) {
    const times = Map.groupBy(seen, (id) => id);
    const [id, all = []] = [...times].find(([, { length }]) => length > 1) ?? [];
    const more = times.size > 1 ? `, and ${duplicated} effects in all were one too many` : "";
    complaints.push(`The handler is not idempotent: ${id} has taken effect ${all.length} times${more}. ${replay}`);
  }
  if (lost > 0) {
    const dead = deadLetters.length > 0 ? `, ${deadLetters.length} of them dead letters (${deadLetters[0]} first)` : "";
    complaints.push(`The handler loses events: ${lost} have never taken effect${dead}. ${replay}`);
  }
  if (unexpected > 0) complaints.push(`${unexpected} effects belong to no event that was sent. ${replay}`);
  return complaints;
}
