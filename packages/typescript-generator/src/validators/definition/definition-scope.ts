import { compilePattern } from "../pattern/compile-pattern.js";
import { visible } from "../visible.js";

/** What the functions of one definition use besides themselves: names of the runtime, and constants. */
export class DefinitionScope {
  readonly #definition: string;
  readonly #runtimeNames = new Set<string>();
  /** By expression: the name. */
  readonly #constants = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(definition: string) {
    this.#definition = definition;
  }

  get runtimeNames(): ReadonlySet<string> {
    return this.#runtimeNames;
  }

  /** The declarations of the constants, one in a line. */
  get declarations(): string {
    return [...this.#constants].map(([expression, name]) => `const ${name} = ${expression};`).join("\n");
  }

  /** The name of a function of the runtime. */
  runtime(name: string): string {
    this.#runtimeNames.add(name);
    return name;
  }

  /** The name of a constant: the same for the same expression. */
  constant(stem: string, expression: string): string {
    const known = this.#constants.get(expression);
    if (known) return known;
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    const name = `${stem}_${this.#definition}_${count}`;
    this.#constants.set(expression, name);
    return name;
  }

  /** The name of the constant whose `test` says whether a text matches a regular expression. */
  pattern(source: string): string {
    const compiled = compilePattern(source);
    if (compiled.kind === "refused") throw compiled.error;
    if (compiled.kind === "native") return this.constant("pattern", visible(String(new RegExp(compiled.source, "u"))));
    return this.constant("pattern", `/* @__PURE__ */ ${this.runtime("linearPattern")}(${compiled.parameters})`);
  }
}
