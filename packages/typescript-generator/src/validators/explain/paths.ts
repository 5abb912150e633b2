import type { Strings } from "./strings.js";

/** How ajv escapes a name for a pointer. */
const escaping = String.raw`\.replace\(/~/g, "\d+"\)\.replace\(/\\//g, "\d+"\)`;
const term = String.raw`(?:"\d+"|\w+)(?:${escaping})?`;
const pointer = String.raw`instancePath((?: ?\+ ?${term})*)`;

/**
 * ajv's code with paths in place of JSON Pointers, so that nothing has to be taken apart where an error is told: `instancePath+"/lines/" + i0` becomes
 * `[...path, "lines", i0]`. The string literals are out of the code.
 */
export function withPaths(code: string, strings: Strings): string {
  const path = (_all: string, terms: string) => pathOf(terms, strings);
  const rewritten = code
    .replaceAll(new RegExp(`\\{instancePath: ${pointer}\\}\\)`, "g"), (all, terms) => `${path(all, terms)})`)
    .replaceAll(/\{instancePath,/g, "{path,")
    .replaceAll(new RegExp(`\\{instancePath:${pointer},`, "g"), (all, terms) => `{path: ${path(all, terms)},`);
  if (rewritten.includes("instancePath")) throw new Error("ajv says where a value is in a way that is not known");
  return rewritten;
}

/** Variables are put into the pointer as `~v` and a number, which no escaped name can contain. */
function pathOf(terms: string, strings: Strings): string {
  const variables: string[] = [];
  const pieces = [...terms.matchAll(new RegExp(term, "g"))].map(([piece]) => {
    const [, index] = /^"(\d+)"$/.exec(piece) ?? [];
    if (index !== undefined) return JSON.parse(strings.at(index)) as string;
    return `~v${variables.push(piece.replace(/\.replace.*/, "")) - 1}`;
  });
  const steps = pieces.join("").split("/").slice(1);
  const written = steps.map((step) => {
    const [, index] = /^~v(\d+)$/.exec(step) ?? [];
    return index === undefined ? strings.placeholderFor(unescaped(step)) : variables[Number(index)];
  });
  return written.length === 0 ? "path" : `[...path, ${written.join(", ")}]`;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
