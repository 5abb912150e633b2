import type { ExternalDocs } from "@tenon/contract";
import { type Code, verbatim } from "./code.js";
import { commentLine } from "./quote.js";

export interface JsdocOptions {
  readonly indent?: "" | "  ";
  /** Without their `@`. Where the text has something like one, it is text. */
  readonly tags?: readonly string[];
}

/** A documentation comment with a line break after it. `text` may be anything. */
export function jsdoc(text: string, { indent = "", tags = [] }: JsdocOptions = {}): Code {
  const lines = [
    ...text
      .trim()
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map(commentLine),
    ...tags.map((tag) => `@${commentLine(tag)}`),
  ];
  if (lines.length === 1) return verbatim(`${indent}/** ${lines[0]} */\n`);
  const said = lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n");
  return verbatim(`${indent}/**\n${said}\n${indent} */\n`);
}

/** The tags of what a document declares. */
export function documentTags(docs: readonly (ExternalDocs | undefined)[], isDeprecated: boolean): readonly string[] {
  const see = docs.flatMap((doc) => (doc ? [`see ${[doc.url, doc.description].filter(Boolean).join(" ")}`] : []));
  return [...new Set(see), ...(isDeprecated ? ["deprecated"] : [])];
}
