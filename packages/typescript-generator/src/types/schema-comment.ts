import { isJsonObject, type Json } from "@tenon/contract";
import { commentLine } from "../emit/quote.js";
import type { Dialect } from "../schema/dialect.js";
import type { SchemaPlace } from "../schema/schema-place.js";
import { type Comment, width } from "./layout.js";
import { type LimitStyle, limitsOf } from "./schema-limits.js";

/** Longer examples and defaults are left out. */
const longestValue = 400;

/** The comment of a type or a property: what the schemas say about it to people, and what TypeScript cannot say. */
export function schemaComment(
  schemas: readonly SchemaPlace[],
  dialect: Dialect,
  style: LimitStyle,
): Comment | undefined {
  const described = description(schemas);
  const tags = distinctTags(schemas, dialect, style);
  if (described.length + tags.length === 0) return undefined;
  return (indent) => {
    const lines = [...wrapped(described, width - indent.length - 3), ...tags];
    const [only = ""] = lines;
    if (lines.length === 1 && indent.length + only.length + 7 <= width) return [`/** ${only} */`];
    return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"];
  };
}

function description(schemas: readonly SchemaPlace[]): string[] {
  const texts = ["description", "title"].flatMap((keyword) =>
    schemas.map((schema) => schema.json(keyword)).filter((value) => typeof value === "string" && value.trim() !== ""),
  );
  const [said = ""] = texts as string[];
  if (said === "") return [];
  return said
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(commentLine);
}

/** Breaks long lines at spaces, except where a break would change what Markdown makes of them. */
function wrapped(lines: readonly string[], room: number): string[] {
  let inFence = false;
  return lines.flatMap((line) => {
    if (/^\s*(```|~~~)/.test(line)) inFence = !inFence;
    return inFence || /^(\s{4}|\s*[|#>])/.test(line) ? [line] : wrappedLine(line, room);
  });
}

function wrappedLine(line: string, room: number): string[] {
  const [bullet = ""] = /^\s*([-*+]|\d+\.)\s+/.exec(line) ?? [];
  const lines: string[] = [];
  let current = line;
  while (current.length > room) {
    const space = current.lastIndexOf(" ", room);
    if (space <= bullet.length) break;
    const next = current.slice(space + 1).trimStart();
    // A line that began with one of these would be read as a list, a heading or a tag.
    if (/^([-*+#>|@]|\d+[.)]\s)/.test(next)) break;
    lines.push(current.slice(0, space).trimEnd());
    current = " ".repeat(bullet.length) + next;
  }
  return [...lines, current];
}

function distinctTags(schemas: readonly SchemaPlace[], dialect: Dialect, style: LimitStyle): string[] {
  return [...new Set(schemas.flatMap((schema) => tagsOf(schema, dialect, style)))];
}

function tagsOf(schema: SchemaPlace, dialect: Dialect, style: LimitStyle): string[] {
  return [
    ...limitsOf(schema, dialect, style).map((limit) => `@${limit}`),
    ...annotated(schema, "default").map((value) => `@default ${value}`),
    ...examples(schema).map((value) => `@example ${value}`),
    ...(schema.json("readOnly") === true ? ["@readOnly"] : []),
    ...(schema.json("writeOnly") === true ? ["@writeOnly"] : []),
    ...externalDocs(schema),
    ...(schema.json("deprecated") === true ? ["@deprecated"] : []),
  ];
}

function examples(schema: SchemaPlace): string[] {
  const listed = schema.json("examples");
  const all = Array.isArray(listed) ? (listed as Json[]).flatMap(valueText) : [];
  return all.length > 0 ? all : annotated(schema, "example");
}

function annotated(schema: SchemaPlace, keyword: string): string[] {
  const value = schema.json(keyword);
  return value === undefined ? [] : valueText(value);
}

function valueText(value: Json): string[] {
  const text = JSON.stringify(value);
  return text.length > longestValue ? [] : [commentLine(text)];
}

function externalDocs(schema: SchemaPlace): string[] {
  const docs = schema.json("externalDocs");
  if (!isJsonObject(docs) || typeof docs.url !== "string") return [];
  return [`@see ${commentLine([docs.url, docs.description].filter((part) => typeof part === "string").join(" "))}`];
}
