import { randomUUID } from "node:crypto";
import type { Shortage } from "@shop/events/inventory/v1/types.js";
import type { Database, Row } from "@tenon/store-sqlite";
import { type Item, itemsOf, type Reservation, shortagesOf } from "./reservation.js";
import { Stock } from "./stock.js";

export class SqliteStock extends Stock {
  constructor(private readonly database: Database) {
    super();
  }

  reserve(orderId: string, lines: readonly Item[]): Reservation {
    return this.database.transaction(() => {
      const decided = this.#find(orderId);
      if (decided) return decided;
      const items = itemsOf(lines);
      const [first, ...others] = shortagesOf(items, (sku) => this.piecesOf(sku));
      return first ? this.#refuse(orderId, [first, ...others]) : this.#keep(orderId, items);
    });
  }

  release(orderId: string): void {
    this.database.transaction(() => {
      if (!this.#find(orderId)) this.#decide(orderId, "released");
      this.database.run(
        "UPDATE reservation SET status = 'released' WHERE order_id = ? AND status = 'reserved'",
        orderId,
      );
      this.database.run(
        `UPDATE shelf SET pieces = pieces + item.quantity
         FROM reserved_item AS item WHERE item.sku = shelf.sku AND item.order_id = ?`,
        orderId,
      );
      this.database.run("DELETE FROM reserved_item WHERE order_id = ?", orderId);
    });
  }

  piecesOf(sku: string): number {
    return this.database.one("SELECT pieces FROM shelf WHERE sku = ?", sku)?.integer("pieces") ?? 0;
  }

  #keep(orderId: string, items: readonly Item[]): Reservation {
    const { reservationId, decidedAt } = this.#decide(orderId, "reserved");
    for (const { sku, quantity } of items) {
      this.database.run("UPDATE shelf SET pieces = pieces - ? WHERE sku = ?", quantity, sku);
      this.database.run("INSERT INTO reserved_item (order_id, sku, quantity) VALUES (?, ?, ?)", orderId, sku, quantity);
    }
    return { status: "reserved", reservationId, reservedAt: decidedAt };
  }

  #refuse(orderId: string, missing: readonly [Shortage, ...Shortage[]]): Reservation {
    const { reservationId, decidedAt } = this.#decide(orderId, "refused");
    for (const { sku, wanted, available } of missing) {
      this.database.run(
        "INSERT INTO shortage (order_id, sku, wanted, available) VALUES (?, ?, ?, ?)",
        orderId,
        sku,
        wanted,
        available,
      );
    }
    return { status: "refused", reservationId, missing, refusedAt: decidedAt };
  }

  #decide(orderId: string, status: Reservation["status"]): { reservationId: string; decidedAt: string } {
    const reservationId = randomUUID();
    const decidedAt = new Date().toISOString();
    this.database.run(
      "INSERT INTO reservation (order_id, status, reservation_id, decided_at) VALUES (?, ?, ?, ?)",
      orderId,
      status,
      reservationId,
      decidedAt,
    );
    return { reservationId, decidedAt };
  }

  #find(orderId: string): Reservation | undefined {
    const row = this.database.one("SELECT * FROM reservation WHERE order_id = ?", orderId);
    return row && this.#reservationOf(row);
  }

  #reservationOf(row: Row): Reservation {
    const reservationId = row.text("reservation_id");
    const decidedAt = row.text("decided_at");
    const status = row.oneOf("status", ["reserved", "refused", "released"]);
    if (status === "released") return { status, reservationId };
    if (status === "reserved") return { status, reservationId, reservedAt: decidedAt };
    const [first, ...others] = this.#shortagesOf(row.text("order_id"));
    if (!first) throw new TypeError(`the reservation ${reservationId} was refused for no shortage`);
    return { status, reservationId, missing: [first, ...others], refusedAt: decidedAt };
  }

  #shortagesOf(orderId: string): readonly Shortage[] {
    return this.database.all("SELECT * FROM shortage WHERE order_id = ? ORDER BY rowid", orderId).map((row) => ({
      sku: row.text("sku"),
      wanted: row.integer("wanted"),
      available: row.integer("available"),
    }));
  }
}
