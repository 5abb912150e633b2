/** The body of a function under construction. */
export class Block {
  readonly functionName: string;
  readonly #lines: string[];
  readonly #indent: string;
  readonly #locals: Map<string, number>;

  constructor(functionName: string, lines: string[] = [], indent = "  ", locals = new Map<string, number>()) {
    this.functionName = functionName;
    this.#lines = lines;
    this.#indent = indent;
    this.#locals = locals;
  }

  get text(): string {
    return this.#lines.join("\n");
  }

  line(text: string): void {
    this.#lines.push(this.#indent + text);
  }

  /** Lines between braces, one step further in: `if (…) {` … `}`. Nothing is written where there are none. */
  within(opening: string, write: (inner: Block) => void): boolean {
    const lines: string[] = [];
    write(new Block(this.functionName, lines, `${this.#indent}  `, this.#locals));
    if (lines.length === 0) return false;
    this.#lines.push(`${this.#indent}${opening} {`, ...lines, `${this.#indent}}`);
    return true;
  }

  /** Leaves the function where a condition does not hold. */
  demand(...conditions: readonly Condition[]): void {
    const [only, ...others] = conditions;
    if (!only) return;
    const fails =
      others.length === 0 ? unwrapped(only.fails) : conditions.map((condition) => condition.fails).join(" || ");
    this.line(`if (${fails}) return false;`);
  }

  /** A name that nothing else in this function has. */
  local(stem: string): string {
    const count = (this.#locals.get(stem) ?? 0) + 1;
    this.#locals.set(stem, count);
    return count === 1 ? stem : `${stem}${count}`;
  }
}

/** A question with its two answers, as JavaScript. Both can stand between `&&` and `||` as they are. */
export interface Condition {
  readonly holds: string;
  readonly fails: string;
}

/** The condition that an expression is true. */
export function truth(expression: string): Condition {
  return { holds: expression, fails: `!${expression}` };
}

export function comparison(left: string, operator: "===" | ">=" | ">" | "<=" | "<", right: string): Condition {
  const opposite = { "===": "!==", ">=": "<", ">": "<=", "<=": ">", "<": ">=" }[operator];
  return { holds: `${left} ${operator} ${right}`, fails: `${left} ${opposite} ${right}` };
}

export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 1) return conditions[0] as Condition;
  return {
    holds: `(${conditions.map(({ holds }) => holds).join(" || ")})`,
    fails: conditions.length === 0 ? "true" : `(${conditions.map(({ fails }) => fails).join(" && ")})`,
  };
}

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { holds: "true", fails: "false" };
  if (conditions.length === 1) return conditions[0] as Condition;
  return {
    holds: `(${conditions.map(({ holds }) => holds).join(" && ")})`,
    fails: `(${conditions.map(({ fails }) => fails).join(" || ")})`,
  };
}

/** Without the brackets around the whole, if they belong together. */
function unwrapped(expression: string): string {
  if (!expression.startsWith("(") || !expression.endsWith(")")) return expression;
  const inside = expression.slice(1, -1);
  let depth = 0;
  for (const character of inside.replaceAll(/"(?:[^"\\]|\\.)*"/g, "")) {
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) return expression;
  }
  return inside;
}

export function not({ holds, fails }: Condition): Condition {
  return { holds: fails, fails: holds };
}
