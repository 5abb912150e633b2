import type { EventStore } from "@tenon/event-store";
import { MigrationError } from "@tenon/store";
import { MongoClient } from "mongodb";
import { Collections } from "./collections.js";
import { MongoEventStore } from "./mongo-event-store.js";

export interface MongoOptions {
  /** How long a server is looked for. Milliseconds; 30,000 if not said. */
  readonly answerMs?: number;
}

export interface MongoEvents {
  readonly events: EventStore;
  /** Throws when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the events of a database by its URL (`mongodb://host/database?replicaSet=rs0`), and makes its collections, which begin with `tenon_`, and their
 * indexes where there are none. Rejects with `MigrationError` where the server has no transactions (it has to be a replica set or sharded), and as
 * the driver does where it is away.
 */
export async function openEvents(url: string, { answerMs = 30_000 }: MongoOptions = {}): Promise<MongoEvents> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: answerMs, retryWrites: true });
  try {
    await client.connect();
    const database = client.db();
    const { setName, msg } = await database.admin().command({ hello: 1 });
    if (setName === undefined && msg !== "isdbgrid") {
      throw new MigrationError(
        "DATABASE_WITHOUT_TRANSACTIONS",
        database.databaseName,
        "it stands alone; start the server with --replSet",
      );
    }
    const collections = new Collections(database);
    await collections.prepare();
    const events = new MongoEventStore(client, collections);
    return {
      events,
      check: async () => void (await database.command({ ping: 1 })),
      async close() {
        await events.close();
        await client.close();
      },
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}
