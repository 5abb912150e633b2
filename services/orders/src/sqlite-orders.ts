import type { RejectionReason } from "@shop/events/orders/v1/types.js";
import type { OrderLine } from "@shop/events/orders/v2/types.js";
import type { Currency } from "@shop/events/shared/money/types.js";
import type { Database, Row } from "@tenon/store-sqlite";
import type { Order, OrderState } from "./order.js";
import { Orders } from "./orders.js";

export class SqliteOrders extends Orders {
  constructor(private readonly database: Database) {
    super();
  }

  add(order: Order): void {
    const { orderId, customerId, placedAt, total, note, lines } = order;
    this.database.transaction(() => {
      this.database.run(
        `INSERT INTO placed_order (order_id, customer_id, placed_at, amount, currency, note, status)
         VALUES (?, ?, ?, ?, ?, ?, 'placed')`,
        orderId,
        customerId,
        placedAt,
        total.amount,
        total.currency,
        note,
      );
      for (const [position, { sku, quantity, unitPrice }] of lines.entries()) {
        this.database.run(
          "INSERT INTO order_line (order_id, position, sku, quantity, unit_price) VALUES (?, ?, ?, ?, ?)",
          orderId,
          position,
          sku,
          quantity,
          unitPrice.amount,
        );
      }
      this.#keepState(orderId, order);
    });
  }

  find(orderId: string): Order | undefined {
    return this.#read(orderId);
  }

  update(orderId: string, next: (order: Order) => Order): Order | undefined {
    return this.database.transaction(() => {
      const known = this.#read(orderId);
      const order = known && next(known);
      if (order && order !== known) this.#keepState(orderId, order);
      return order;
    });
  }

  #keepState(orderId: string, state: OrderState): void {
    const reason = state.status === "rejected" ? state.reason : undefined;
    this.database.run(
      "UPDATE placed_order SET status = ?, ended_at = ?, payment_id = ?, payment_refusal = ? WHERE order_id = ?",
      state.status,
      endOf(state),
      state.status === "confirmed" ? state.paymentId : null,
      reason?.kind === "paymentRefused" ? reason.code : null,
      orderId,
    );
    const missing = reason?.kind === "outOfStock" ? reason.skus : [];
    for (const [position, sku] of missing.entries()) {
      this.database.run(
        "INSERT INTO missing_article (order_id, position, sku) VALUES (?, ?, ?)",
        orderId,
        position,
        sku,
      );
    }
  }

  #read(orderId: string): Order | undefined {
    const row = this.database.one("SELECT * FROM placed_order WHERE order_id = ?", orderId);
    if (!row) return undefined;
    const currency = row.oneOf("currency", currencies);
    return {
      orderId,
      customerId: row.text("customer_id"),
      placedAt: row.text("placed_at"),
      lines: this.#linesOf(orderId, currency),
      total: { amount: row.integer("amount"), currency },
      note: row.textOrNull("note"),
      ...this.#stateOf(row),
    };
  }

  #linesOf(orderId: string, currency: Currency): Order["lines"] {
    const [first, ...others] = this.database
      .all("SELECT * FROM order_line WHERE order_id = ? ORDER BY position", orderId)
      .map(
        (row): OrderLine => ({
          sku: row.text("sku"),
          quantity: row.integer("quantity"),
          unitPrice: { amount: row.integer("unit_price"), currency },
        }),
      );
    if (!first) throw new TypeError(`the order ${orderId} has no lines`);
    return [first, ...others];
  }

  #stateOf(row: Row): OrderState {
    const status = row.oneOf("status", ["placed", "confirmed", "rejected", "cancelled"]);
    switch (status) {
      case "placed":
        return { status };
      case "confirmed":
        return { status, paymentId: row.text("payment_id"), confirmedAt: row.text("ended_at") };
      case "rejected":
        return { status, reason: this.#reasonOf(row), rejectedAt: row.text("ended_at") };
      case "cancelled":
        return { status, cancelledAt: row.text("ended_at") };
    }
  }

  #reasonOf(row: Row): RejectionReason {
    const [first, ...others] = this.database
      .all("SELECT sku FROM missing_article WHERE order_id = ? ORDER BY position", row.text("order_id"))
      .map((missing) => missing.text("sku"));
    if (first !== undefined) return { kind: "outOfStock", skus: [first, ...others] };
    return { kind: "paymentRefused", code: row.text("payment_refusal") };
  }
}

const currencies: readonly Currency[] = ["EUR", "GBP", "USD"];

function endOf(state: OrderState): string | null {
  switch (state.status) {
    case "placed":
      return null;
    case "confirmed":
      return state.confirmedAt;
    case "rejected":
      return state.rejectedAt;
    case "cancelled":
      return state.cancelledAt;
  }
}
