/** One step of a path expression as pacts write it. */
export type PathToken =
  | { readonly kind: "root" }
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "index"; readonly index: number }
  /** `[*]`: any item of an array. */
  | { readonly kind: "item" }
  /** `.*`: any member or item. */
  | { readonly kind: "any" };

/** The steps from the root of a document to a value: names of members, places of items. */
export type DocumentPath = readonly (string | number)[];

const step = /\.(\*)|\.([^.[\]*]+)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\*)\]|\[(\d+)\]/y;

/** Reads `$.lines[*]['unit price']` (Pact specification version 4, "Matcher path expressions"); undefined when it is none. */
export function parsePathExpression(text: string): readonly PathToken[] | undefined {
  if (!text.startsWith("$")) return undefined;
  const tokens: PathToken[] = [{ kind: "root" }];
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    if (!found) return undefined;
    const [, any, plain, single, double, item, index] = found;
    const name = plain ?? unescaped(single) ?? unescaped(double);
    if (any) tokens.push({ kind: "any" });
    else if (item) tokens.push({ kind: "item" });
    else if (index !== undefined) tokens.push({ kind: "index", index: Number(index) });
    else if (name !== undefined) tokens.push({ kind: "field", name });
  }
  return tokens;
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replaceAll(/\\(.)/g, "$1");
}

/**
 * How well an expression fits a path or one of its parents, 0 when not at all: a step that is named counts twice as much as a
 * wildcard, and a longer expression more than a shorter one.
 */
export function pathWeight(expression: readonly PathToken[], path: DocumentPath): number {
  if (expression.length > path.length + 1) return 0;
  let weight = expression.length;
  for (const [place, token] of expression.entries()) {
    if (place === 0) weight *= token.kind === "root" ? 2 : 0;
    else weight *= stepWeight(token, path[place - 1]);
  }
  return weight;
}

function stepWeight(token: PathToken, step: string | number | undefined): number {
  switch (token.kind) {
    case "root":
      return 0;
    case "field":
      return token.name === String(step) ? 2 : 0;
    case "index":
      return token.index === Number(step) ? 2 : 0;
    case "item":
      return typeof step === "number" ? 1 : 0;
    case "any":
      return 1;
  }
}
