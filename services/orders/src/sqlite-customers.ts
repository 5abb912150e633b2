import type { Database } from "@tenon/store-sqlite";
import { Customers } from "./customers.js";

export class SqliteCustomers extends Customers {
  constructor(private readonly database: Database) {
    super();
  }

  remember({ customerId, name }: { readonly customerId: string; readonly name: string }): void {
    this.database.run("INSERT OR IGNORE INTO customer (customer_id, name) VALUES (?, ?)", customerId, name);
  }

  knows(customerId: string): boolean {
    return this.database.one("SELECT 1 FROM customer WHERE customer_id = ?", customerId) !== undefined;
  }
}
