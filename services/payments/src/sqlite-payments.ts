import type { Currency } from "@shop/events/shared/money/types.js";
import type { Database, Row } from "@tenon/store-sqlite";
import type { Refusal } from "./card-terminal.js";
import type { Due, Payment } from "./payment.js";
import { Payments } from "./payments.js";

export class SqlitePayments extends Payments {
  constructor(private readonly database: Database) {
    super();
  }

  update(orderId: string, next: (known: Payment | undefined) => Payment): Payment {
    return this.database.transaction(() => {
      const row = this.database.one("SELECT * FROM payment WHERE order_id = ?", orderId);
      const known = row && paymentOf(row);
      const payment = next(known);
      if (payment !== known) this.#keep(orderId, payment);
      return payment;
    });
  }

  #keep(orderId: string, payment: Payment): void {
    const due = "due" in payment ? payment.due : undefined;
    const decided = "paymentId" in payment ? payment : undefined;
    this.database.run(
      `INSERT OR REPLACE INTO payment
         (order_id, status, customer_id, amount, currency, payment_id, decided_at, last_digits, refusal, refunded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      orderId,
      payment.status,
      due?.customerId ?? null,
      due?.total.amount ?? null,
      due?.total.currency ?? null,
      decided?.paymentId ?? null,
      decided?.at ?? null,
      decided && "lastDigits" in decided ? decided.lastDigits : null,
      decided?.status === "refused" ? decided.refusal : null,
      decided?.status === "refunded" ? decided.refundedAt : null,
    );
  }
}

function paymentOf(row: Row): Payment {
  const status = row.oneOf("status", ["amountAwaited", "goodsAwaited", "authorised", "refused", "refunded"]);
  if (status === "amountAwaited") return { status };
  const due = dueOf(row);
  if (status === "goodsAwaited") return { status, due };
  const decision = { due, paymentId: row.text("payment_id"), at: row.text("decided_at") };
  if (status === "refused") return { status, ...decision, refusal: row.oneOf("refusal", refusals) };
  const taken = { ...decision, lastDigits: row.text("last_digits") };
  return status === "authorised" ? { status, ...taken } : { status, ...taken, refundedAt: row.text("refunded_at") };
}

function dueOf(row: Row): Due {
  const total = { amount: row.integer("amount"), currency: row.oneOf("currency", currencies) };
  return { customerId: row.text("customer_id"), total };
}

const currencies: readonly Currency[] = ["EUR", "GBP", "USD"];
const refusals: readonly Refusal[] = ["limit_exceeded", "card_declined", "provider_unavailable"];
