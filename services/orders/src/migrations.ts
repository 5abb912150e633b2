import type { Migration } from "@tenon/store-sqlite";

export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: "customers and orders",
    sql: `
      CREATE TABLE customer (
        customer_id TEXT PRIMARY KEY,
        name TEXT NOT NULL
      ) STRICT;

      CREATE TABLE placed_order (
        order_id TEXT PRIMARY KEY,
        customer_id TEXT NOT NULL REFERENCES customer,
        placed_at TEXT NOT NULL,
        amount INTEGER NOT NULL,
        currency TEXT NOT NULL CHECK (currency IN ('EUR', 'GBP', 'USD')),
        note TEXT,
        status TEXT NOT NULL CHECK (status IN ('placed', 'confirmed', 'rejected', 'cancelled')),
        ended_at TEXT,
        payment_id TEXT,
        payment_refusal TEXT
      ) STRICT;

      CREATE TABLE order_line (
        order_id TEXT NOT NULL REFERENCES placed_order,
        position INTEGER NOT NULL,
        sku TEXT NOT NULL,
        quantity INTEGER NOT NULL,
        unit_price INTEGER NOT NULL,
        PRIMARY KEY (order_id, position)
      ) STRICT;

      CREATE TABLE missing_article (
        order_id TEXT NOT NULL REFERENCES placed_order,
        position INTEGER NOT NULL,
        sku TEXT NOT NULL,
        PRIMARY KEY (order_id, position)
      ) STRICT`,
  },
  {
    id: 2,
    name: "orders are events",
    // What was placed before is not carried over: the shop had not opened yet.
    sql: "DROP TABLE missing_article; DROP TABLE order_line; DROP TABLE placed_order",
  },
];
