import type { DefinitionScope } from "../definition/definition-scope.js";
import { visible } from "../visible.js";
import { patternCall } from "./make-ajv.js";
import { withPaths } from "./paths.js";
import { Strings } from "./strings.js";

/** As many errors are looked for. */
const errorLimit = 20;

/** ajv's code as a function of ours: nothing is required or exported, constants are the definition's, loops stop when enough is wrong. */
export function tidied(text: string, functionName: string, scope: DefinitionScope): string {
  const strings = new Strings();
  const lines = strings
    .takeOut(text)
    .split("\n")
    .filter((line) => !/^(?:"\d+";|export const \w+ = \w+;|export default \w+;)?$/.test(line));
  const begin = lines.findIndex((line) => line.startsWith("function "));
  const body = lines
    .slice(begin)
    .flatMap((line) => (/^for\(.*\{$/.test(line) ? [line, `if(errors >= ${errorLimit}) break;`] : [line]));
  const typed = withTypes(body.join("\n"), strings);
  const own = withOwnConstants(lines.slice(0, begin), typed, strings, scope);
  scope.runtime("withError");
  return visible(strings.putBack(indented(shortened(own, functionName, strings))));
}

/** What ajv takes several types from is the whole schema, for the sake of which it would have to be kept. */
function withTypes(code: string, strings: Strings): string {
  return code.replaceAll(/params:\{type: schema\d+[^{}]*\},message:"(\d+)"/g, (_all, index: string) => {
    const [, types = ""] = /^must be (.*)$/.exec(JSON.parse(strings.at(index)) as string) ?? [];
    const list = types.split(",").map((type) => strings.placeholderFor(type));
    return `params:{type: [${list.join(", ")}]},message:"${index}"`;
  });
}

/** The body with the names of the definition's constants in place of those that ajv has declared before it. */
function withOwnConstants(
  declarations: readonly string[],
  body: string,
  strings: Strings,
  scope: DefinitionScope,
): string {
  return declarations.reduce((code, line) => {
    const [, name = "", expression = ""] = /^const (\w+) = (.*);$/.exec(line) ?? [];
    const uses = new RegExp(`\\b${name}\\b`, "g");
    if (name === "" || expression.includes("require(")) {
      throw new Error(`ajv wants something that the runtime does not have: ${strings.putBack(line)}`);
    }
    if (!uses.test(code) || expression === patternCall) return code;
    const [, source] = name.startsWith("pattern") ? (/^func\d+\("(\d+)", "\d+"\)$/.exec(expression) ?? []) : [];
    const own =
      source === undefined
        ? scope.constant(name.replace(/\d+$/, ""), strings.putBack(expression))
        : scope.pattern(JSON.parse(strings.at(source)) as string);
    return code.replaceAll(uses, own);
  }, body);
}

function shortened(code: string, functionName: string, strings: Strings): string {
  const added =
    /^const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;$/gm;
  const short = code
    .replaceAll(/,schemaPath:"\d+"/g, "")
    .replaceAll(added, (_all, _name, error: string) => `vErrors = withError(vErrors, ${error});\nerrors++;`)
    .replace(/^function \w+\(data, \{instancePath="\d+".*$/m, `function ${functionName}(data, path = []){`)
    .replaceAll(/^\w+\.errors = (.*);\nreturn .*;$/gm, "return $1;");
  return withPaths(strings.joined(short), strings);
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
