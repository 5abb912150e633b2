import { type DocumentPath, pathWeight } from "./document-path.js";
import type { Matcher, Rule } from "./matcher.js";

/** The rule that decides over a value. */
export interface AppliedRule extends Pick<Rule, "combine" | "matchers"> {
  /** It stands at a parent: its limits of length are meant for that one. */
  readonly isInherited: boolean;
}

/** The rules of a body. Pact applies to each value the one whose path fits it best, the value's own or a parent's. */
export class RuleSet {
  constructor(private readonly rules: readonly Rule[]) {}

  ruleFor(path: DocumentPath): AppliedRule | undefined {
    let best: { rule: Rule; weight: number } | undefined;
    for (const rule of this.rules) {
      const weight = pathWeight(rule.path, path);
      if (weight > 0 && (!best || weight >= best.weight)) best = { rule, weight };
    }
    if (!best) return undefined;
    const { path: expression, combine, matchers } = best.rule;
    return { combine, matchers, isInherited: expression.length !== path.length + 1 };
  }

  /** Whether a rule stands at this very path that has a matcher of one of these kinds. */
  hasOwn(path: DocumentPath, kinds: readonly Matcher["match"][]): boolean {
    return this.rules.some(
      (rule) =>
        rule.path.length === path.length + 1 &&
        pathWeight(rule.path, path) > 0 &&
        rule.matchers.some(({ match }) => kinds.includes(match)),
    );
  }

  /** The names of members that rules mention so many steps below the root. */
  namesAt(depth: number): readonly string[] {
    return this.rules.flatMap(({ path }) => {
      const token = path[depth + 1];
      return token?.kind === "field" ? [token.name] : [];
    });
  }
}
