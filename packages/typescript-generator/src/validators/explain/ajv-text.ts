import type { KeywordNeeds } from "./keyword-needs.js";
import { patternCall } from "./make-ajv.js";

/** As many errors are looked for. */
const errorLimit = 20;

/**
 * ajv's code as part of a module of ours: nothing is required or exported, constants are shared, loops stop when enough is wrong. No
 * string literal in it has a line break, so what is matched by whole lines is code and never the text of a schema.
 */
export function tidied(text: string, needs: KeywordNeeds): { text: string; exports: ReadonlyMap<string, string> } {
  const exports = new Map(
    [...text.matchAll(/^export const (\w+) = (\w+);$/gm)].map(([, as = "", name = ""]) => [as, name]),
  );
  const lines = text.split("\n").filter((line) => line !== '"use strict";' && !/^export const \w+ = \w+;$/.test(line));
  const body = lines.flatMap((line) => rewrittenLine(line, needs)).join("\n");
  needs.scope.runtime("withError");
  return { text: indented(withShortErrors(withoutUnusedSchemas(body))), exports };
}

function rewrittenLine(line: string, needs: KeywordNeeds): string[] {
  if (line === "" || new RegExp(`^const func\\d+ = ${patternCall};$`).test(line)) return [];
  if (/^const \w+ = require\(/.test(line))
    throw new Error(`ajv wants something that the runtime does not have: ${line}`);
  const [, name, source] = /^const (pattern\d+) = func\d+\((".*"), "u"\);$/.exec(line) ?? [];
  if (source !== undefined) return [`const ${name} = ${needs.pattern(JSON.parse(source) as string)};`];
  if (/^for\(.*\{$/.test(line)) return [line, `if(errors >= ${errorLimit}) break;`];
  return [line.startsWith("const err") ? withoutSchemaPath(line) : line];
}

/** Nobody is told where in the schema an error comes from. */
function withoutSchemaPath(line: string): string {
  const tokens = line.match(/"(?:[^"\\]|\\.)*"|[^"]+/g) ?? [];
  const at = tokens.findIndex((token) => token.endsWith(",schemaPath:"));
  if (at < 0) return line;
  const before = tokens.slice(0, at).join("") + tokens[at]?.replace(/,schemaPath:$/, "");
  return before + tokens.slice(at + 2).join("");
}

/** ajv gives every function its schema, which few of them need. */
function withoutUnusedSchemas(text: string): string {
  return text.replaceAll(/^const (schema\d+) = .*;\n/gm, (line, name: string) => {
    return text.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : "";
  });
}

function withShortErrors(text: string): string {
  const added =
    /^const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;$/gm;
  return text.replaceAll(added, (_all, _name, error: string) => `vErrors = withError(vErrors, ${error});\nerrors++;`);
}

function indented(text: string): string {
  let depth = 0;
  return text
    .split("\n")
    .map((line) => {
      if (line.startsWith("}")) depth--;
      const indent = "  ".repeat(depth);
      if (line.endsWith("{")) depth++;
      return indent + line;
    })
    .join("\n");
}
