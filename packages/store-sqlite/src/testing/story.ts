import {
  type Channel,
  composeMessage,
  InProcessBroker,
  OutboxRelay,
  type OutgoingMessage,
  outboxEntry,
} from "@tenon/messaging";
import type { Database } from "../database.js";
import { openDatabase } from "../open-database.js";
import {
  type About,
  collectPayment,
  type FulfilmentEvent,
  fulfilmentsIn,
  orderGivenUp,
  orderPlaced,
  paymentCollected,
  paymentRefused,
  reserveStock,
  stockRefused,
  stockReserved,
} from "./fulfilment.js";

/** What the other services answer, by order; nothing where they take longer than the saga waits. */
const answers: Readonly<Record<string, readonly (readonly [asked: Channel<About>, answer: Channel<About>])[]>> = {
  fulfilled: [
    [reserveStock, stockReserved],
    [collectPayment, paymentCollected],
  ],
  "out of stock": [[reserveStock, stockRefused]],
  refused: [
    [reserveStock, stockReserved],
    [collectPayment, paymentRefused],
  ],
  "stocked too late": [[orderGivenUp, stockReserved]],
  "paid too late": [
    [reserveStock, stockReserved],
    [orderGivenUp, paymentCollected],
  ],
};

const migrations = [
  { id: 1, name: "what was told", sql: "CREATE TABLE told (number INTEGER PRIMARY KEY, what TEXT, about TEXT) STRICT" },
];

/** Opens the database of a story that may have been begun before, by a process that is dead by now. What it has claimed has run out meanwhile. */
export function openStory(path: string): Database {
  const database = openDatabase(path, migrations);
  database.execute("UPDATE tenon_outbox_lease SET until = 0; DELETE FROM tenon_outbox_owner");
  return database;
}

/** Orders are placed, fulfilled and given up, and deadlines pass, until nothing is left to be said. Each order is named for its fate. */
export async function tell(database: Database, orders: readonly string[]): Promise<void> {
  for (const orderId of orders) place(database, orderId);
  const relay = new OutboxRelay(database.outbox, new Services(database), { workers: 1, batch: 1 });
  do await relay.drain();
  while (letDeadlinesPass(database));
}

/** What the other services were told about an order, each thing as often as it has had an effect. */
export function toldOf(database: Database, orderId: string): readonly string[] {
  const told = database.all("SELECT what FROM told WHERE about = ? ORDER BY number", orderId);
  return told.map((row) => row.text("what"));
}

function place(database: Database, orderId: string): void {
  const effect = { queue: "orders.place", source: "web", id: orderId, retainMs: 3_600_000 };
  database.once(effect, (transaction) => transaction.enqueue(entryOf(orderPlaced, orderId, `placed ${orderId}`)));
}

function letDeadlinesPass(database: Database): boolean {
  return database.run("UPDATE tenon_outbox SET due_at = 1 WHERE due_at > 1") > 0;
}

/** The saga and the services that it talks to. It has answered for a message when that was handled: what is on its way when it ends comes again. */
class Services extends InProcessBroker {
  readonly #fulfilments;

  constructor(private readonly database: Database) {
    super();
    this.#fulfilments = fulfilmentsIn(database.events);
  }

  override async publish({ envelope, body }: OutgoingMessage): Promise<void> {
    const data: About = JSON.parse(Buffer.from(body).toString());
    const { source, id, type } = envelope;
    const event = { type, data } as FulfilmentEvent;
    if (this.#fulfilments.history.types.includes(type)) {
      await this.#fulfilments.hear(data.orderId, event, { envelope });
      return;
    }
    this.database.once({ queue: type, source, id, retainMs: 3_600_000 }, (transaction) => {
      this.database.run("INSERT INTO told (what, about) VALUES (?, ?)", type.split(".")[1] ?? type, data.orderId);
      const [, answer] = answers[data.orderId]?.find(([asked]) => asked.address === type) ?? [];
      if (answer) transaction.enqueue(entryOf(answer, data.orderId, `answer to ${id}`));
    });
  }
}

function entryOf(channel: Channel<About>, orderId: string, id: string) {
  return outboxEntry(composeMessage(channel, { orderId }, { id }).message);
}
