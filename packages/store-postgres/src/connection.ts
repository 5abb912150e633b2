import { Row } from "@tenon/store";
import { told } from "./database-error.js";

/** A value of a statement: `$1`, `$2` … in its text. */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null | readonly Value[];

/** A statement that the server parses once for each connection, and plans seldom. Its name is its own. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** A statement: one that is always the same may be prepared. */
export type Sql = string | Prepared;

/** What the driver's pool and its clients have in common. */
export interface Driver {
  query(statement: {
    name?: string;
    text: string;
    values: Value[];
  }): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null; command: string }>;
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
  async one(sql: Sql, ...values: Value[]): Promise<Row | undefined> {
    const [row] = await this.all(sql, ...values);
    return row;
  }

  async all(sql: Sql, ...values: Value[]): Promise<Row[]> {
    const { rows } = await this.#query(sql, values);
    return rows.map((found) => new Row(found));
  }

  /** Runs a statement that changes something and says how many rows it has changed. */
  async run(sql: Sql, ...values: Value[]): Promise<number> {
    const { rowCount } = await this.#query(sql, values);
    return rowCount ?? 0;
  }

  async #query(sql: Sql, values: Value[]) {
    try {
      return await this.#driver().query(typeof sql === "string" ? { text: sql, values } : { ...sql, values });
    } catch (error) {
      throw told(error);
    }
  }
}
