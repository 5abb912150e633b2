import { type Code, verbatim } from "./code.js";
import { commentLine } from "./quote.js";

/** A documentation comment with a line break after it. `text` may be anything. */
export function jsdoc(text: string, indent: "" | "  " = ""): Code {
  const lines = text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(commentLine);
  if (lines.length === 1) return verbatim(`${indent}/** ${lines[0]} */\n`);
  const said = lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n");
  return verbatim(`${indent}/**\n${said}\n${indent} */\n`);
}
