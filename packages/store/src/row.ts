/** One row of a result. Each reader says which kind of value it expects and throws when it finds another. */
export class Row {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(column: string): string {
    const value = this.#values[column];
    return typeof value === "string" ? value : this.#mismatch(column, "text");
  }

  /** A whole number that JavaScript holds exactly. */
  integer(column: string): number {
    const value = this.#values[column];
    return typeof value === "number" && Number.isSafeInteger(value) ? value : this.#mismatch(column, "an integer");
  }

  bytes(column: string): Uint8Array {
    const value = this.#values[column];
    return value instanceof Uint8Array ? value : this.#mismatch(column, "bytes");
  }

  boolean(column: string): boolean {
    const value = this.#values[column];
    return typeof value === "boolean" ? value : this.#mismatch(column, "a boolean");
  }

  /** A moment, of a database that knows them. */
  moment(column: string): Date {
    const value = this.#values[column];
    return value instanceof Date ? value : this.#mismatch(column, "a moment");
  }

  /** A text, or null where the column is NULL. */
  textOrNull(column: string): string | null {
    return this.#values[column] === null ? null : this.text(column);
  }

  /** One of the given words. */
  oneOf<const Word extends string>(column: string, words: readonly Word[]): Word {
    const value = this.text(column);
    const word = words.find((known) => known === value);
    if (word === undefined) throw new TypeError(`column ${column} is "${value}", not one of ${words.join(", ")}`);
    return word;
  }

  #mismatch(column: string, wanted: string): never {
    const value = this.#values[column];
    throw new TypeError(`column ${column} is ${value === null ? "NULL" : typeof value}, not ${wanted}`);
  }
}
