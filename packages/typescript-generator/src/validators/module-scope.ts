/** What a module of validators declares and imports, by whichever part has asked for it. */
export class ModuleScope {
  readonly #imported = new Set<string>();
  readonly #constants = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #lines: string[] = [];

  /** The names that come from the runtime. */
  get imported(): readonly string[] {
    return [...this.#imported].sort();
  }

  /** The declarations of the constants. */
  get declarations(): string {
    return this.#lines.join("\n");
  }

  runtime(name: string): string {
    this.#imported.add(name);
    return name;
  }

  /** The name of a constant: the same for the same expression. */
  constant(stem: string, expression: string): string {
    const known = this.#constants.get(expression);
    if (known) return known;
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    const name = `${stem}_${count}`;
    this.#constants.set(expression, name);
    this.#lines.push(`const ${name} = /* @__PURE__ */ ${expression};`);
    return name;
  }
}
