import { Row } from "@tenon/store";
import { told } from "./database-error.js";

/** A value of a statement: `$1`, `$2` … in its text. */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null | readonly Value[];

/** What the driver's pool and its clients have in common. */
export interface Driver {
  query(
    sql: string,
    values: Value[],
  ): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null; command: string }>;
}

/**
 * Runs statements. Each method rejects as PostgreSQL does (`error.code` is its SQLSTATE), and with a transient `DatabaseError` when it is away.
 */
export abstract class Connection {
  readonly #driver: () => Driver;

  protected constructor(driver: () => Driver) {
    this.#driver = driver;
  }

  /** The first row, or undefined. */
  async one(sql: string, ...values: Value[]): Promise<Row | undefined> {
    const [row] = await this.all(sql, ...values);
    return row;
  }

  async all(sql: string, ...values: Value[]): Promise<Row[]> {
    const { rows } = await this.#query(sql, values);
    return rows.map((found) => new Row(found));
  }

  /** Runs a statement that changes something and says how many rows it has changed. */
  async run(sql: string, ...values: Value[]): Promise<number> {
    const { rowCount } = await this.#query(sql, values);
    return rowCount ?? 0;
  }

  async #query(sql: string, values: Value[]) {
    try {
      return await this.#driver().query(sql, values);
    } catch (error) {
      throw told(error);
    }
  }
}
