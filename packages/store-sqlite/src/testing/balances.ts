import type { Projection } from "@tenon/event-store";
import type { Tables } from "../sqlite-read-models.js";
import { type AccountEvent, accountsIn } from "./account.js";

type Balances = Projection<AccountEvent, Tables>;

/** Balances by account, in a table `balance_<generation>`. */
export function balances(history: ReturnType<typeof accountsIn>["history"], parts: Partial<Balances> = {}): Balances {
  return {
    name: "balances",
    version: "1",
    history,
    prepare: (tables, n) => tables.execute(`CREATE TABLE balance_${n} (stream TEXT PRIMARY KEY, cents INTEGER) STRICT`),
    drop: (tables, n) => tables.execute(`DROP TABLE balance_${n}`),
    project(tables, event, { generation, stored }) {
      if (event.type !== "bank.money-moved.v2") return;
      tables.run(
        `INSERT INTO balance_${generation} VALUES (?, ?) ON CONFLICT DO UPDATE SET cents = cents + excluded.cents`,
        stored.stream,
        event.data.amount,
      );
    },
    ...parts,
  };
}
