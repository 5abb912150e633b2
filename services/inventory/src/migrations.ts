import type { Migration } from "@tenon/store-sqlite";

export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: "shelf and reservations",
    sql: `
      CREATE TABLE shelf (
        sku TEXT PRIMARY KEY,
        pieces INTEGER NOT NULL CHECK (pieces >= 0)
      ) STRICT;

      CREATE TABLE reservation (
        order_id TEXT PRIMARY KEY,
        status TEXT NOT NULL CHECK (status IN ('reserved', 'refused', 'released')),
        reservation_id TEXT NOT NULL,
        decided_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE reserved_item (
        order_id TEXT NOT NULL REFERENCES reservation,
        sku TEXT NOT NULL REFERENCES shelf,
        quantity INTEGER NOT NULL,
        PRIMARY KEY (order_id, sku)
      ) STRICT;

      CREATE TABLE shortage (
        order_id TEXT NOT NULL REFERENCES reservation,
        sku TEXT NOT NULL,
        wanted INTEGER NOT NULL,
        available INTEGER NOT NULL,
        PRIMARY KEY (order_id, sku)
      ) STRICT`,
  },
  {
    id: 2,
    name: "first delivery",
    sql: "INSERT INTO shelf (sku, pieces) VALUES ('TENON-SAW', 20), ('MORTISE-CHISEL', 40), ('DOVETAIL-JIG', 0)",
  },
];
