import type { KeywordNeeds } from "./keyword-needs.js";
import { patternCall } from "./make-ajv.js";

/** As many errors are looked for. */
const errorLimit = 20;

/** ajv's code as part of a module of ours: nothing is required or exported, constants are shared, loops stop when enough is wrong. */
export function tidied(text: string, needs: KeywordNeeds): { text: string; exports: ReadonlyMap<string, string> } {
  const strings = new Strings();
  const code = strings.takeOut(text);
  const exports = new Map(
    [...code.matchAll(/^export const (\w+) = (\w+);$/gm)].map(([, as = "", name = ""]) => [as, name]),
  );
  const lines = code.split("\n").flatMap((line) => rewrittenLine(line, strings, needs));
  needs.scope.runtime("withError");
  return { text: strings.putBack(indented(shortened(lines.join("\n"), strings))), exports };
}

/** The string literals of a text. While they are out, what is matched is code and never the text of a schema. */
class Strings {
  readonly #taken: string[] = [];

  takeOut(text: string): string {
    return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (literal) => this.#placeholder(literal));
  }

  putBack(text: string): string {
    return text.replaceAll(/"(\d+)"/g, (_all, index) => this.at(index));
  }

  at(index: string): string {
    return this.#taken[Number(index)] as string;
  }

  /** `"a"+"b"` → `"ab"` */
  joined(text: string): string {
    const once = text.replaceAll(/"(\d+)" ?\+ ?"(\d+)"/g, (_all, one, other) => {
      return this.#placeholder(this.at(one).slice(0, -1) + this.at(other).slice(1));
    });
    return once === text ? text : this.joined(once);
  }

  #placeholder(literal: string): string {
    return `"${this.#taken.push(literal) - 1}"`;
  }
}

function rewrittenLine(line: string, strings: Strings, needs: KeywordNeeds): string[] {
  if (/^(?:"\d+";|export const \w+ = \w+;)?$/.test(line)) return [];
  if (new RegExp(`^const func\\d+ = ${patternCall};$`).test(line)) return [];
  if (/\brequire\(/.test(line))
    throw new Error(`ajv wants something that the runtime does not have: ${strings.putBack(line)}`);
  const [, name, source] = /^const (pattern\d+) = func\d+\("(\d+)", "\d+"\);$/.exec(line) ?? [];
  if (source !== undefined) return [`const ${name} = ${needs.pattern(JSON.parse(strings.at(source)) as string)};`];
  return /^for\(.*\{$/.test(line) ? [line, `if(errors >= ${errorLimit}) break;`] : [line];
}

function shortened(text: string, strings: Strings): string {
  const added =
    /^const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;$/gm;
  const short = text
    .replaceAll(/,schemaPath:"\d+"/g, "")
    .replaceAll(added, (_all, _name, error: string) => `vErrors = withError(vErrors, ${error});\nerrors++;`)
    .replaceAll(/, parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}/g, "}={}")
    .replaceAll(/,parentData(?::\w+)?,parentDataProperty(?::(?:\w+|"\d+"))?,rootData,dynamicAnchors\}/g, "}");
  return strings.joined(withoutUnusedSchemas(short));
}

/** ajv gives every function its schema, which few of them need. */
function withoutUnusedSchemas(text: string): string {
  return text.replaceAll(/^const (schema\d+) = .*;\n/gm, (line, name: string) => {
    return text.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : "";
  });
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
