import type { Migration } from "@tenon/store-sqlite";

export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: "payments",
    sql: `
      CREATE TABLE payment (
        order_id TEXT PRIMARY KEY,
        status TEXT NOT NULL CHECK (status IN ('amountAwaited', 'goodsAwaited', 'authorised', 'refused')),
        customer_id TEXT,
        amount INTEGER,
        currency TEXT CHECK (currency IN ('EUR', 'GBP', 'USD')),
        payment_id TEXT,
        decided_at TEXT,
        last_digits TEXT,
        refusal TEXT CHECK (refusal IN ('limit_exceeded', 'card_declined', 'provider_unavailable'))
      ) STRICT`,
  },
  {
    id: 2,
    name: "refunds",
    // SQLite changes no CHECK of a table that is there.
    sql: `
      CREATE TABLE refundable_payment (
        order_id TEXT PRIMARY KEY,
        status TEXT NOT NULL CHECK (status IN ('amountAwaited', 'goodsAwaited', 'authorised', 'refused', 'refunded')),
        customer_id TEXT,
        amount INTEGER,
        currency TEXT CHECK (currency IN ('EUR', 'GBP', 'USD')),
        payment_id TEXT,
        decided_at TEXT,
        last_digits TEXT,
        refusal TEXT CHECK (refusal IN ('limit_exceeded', 'card_declined', 'provider_unavailable')),
        refunded_at TEXT
      ) STRICT;
      INSERT INTO refundable_payment SELECT *, NULL FROM payment;
      DROP TABLE payment;
      ALTER TABLE refundable_payment RENAME TO payment`,
  },
];
