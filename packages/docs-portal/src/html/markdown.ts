import { type Html, html, type Piece } from "./html.js";

/**
 * The part of Markdown that descriptions use: paragraphs, lists, fenced code, `code`, **strong**, *emphasis* and links to http
 * and https. Everything else, HTML above all, stays the text that it is.
 */
export function markdown(text: string): Html {
  return html`${blocks(text.replaceAll("\r\n", "\n").trim().split("\n"))}`;
}

/** The first paragraph on one line, for lists of things. */
export function firstLine(text: string): Html {
  return inline(
    text
      .trim()
      .split(/\n\s*\n/, 1)[0]
      ?.replace(/\s+/g, " ") ?? "",
  );
}

const listItem = /^ {0,3}[-*] (.*)$/;
const fence = /^ {0,3}```/;

function blocks(lines: readonly string[]): readonly Html[] {
  const done: Html[] = [];
  for (let index = 0; index < lines.length; ) {
    const [block, next] = nextBlock(lines, index);
    if (block) done.push(block);
    index = next;
  }
  return done;
}

function nextBlock(lines: readonly string[], start: number): readonly [Html | undefined, number] {
  const first = lines[start] ?? "";
  if (first.trim() === "") return [undefined, start + 1];
  if (fence.test(first)) {
    const end = endOf(lines, start + 1, (line) => fence.test(line));
    return [html`<pre><code>${lines.slice(start + 1, end).join("\n")}</code></pre>`, end + 1];
  }
  if (listItem.test(first)) {
    const end = endOf(lines, start, (line) => !listItem.test(line));
    const items = lines.slice(start, end).map((line) => html`<li>${inline(listItem.exec(line)?.[1] ?? "")}</li>`);
    return [html`<ul>${items}</ul>`, end];
  }
  const end = endOf(lines, start, (line) => line.trim() === "" || fence.test(line) || listItem.test(line));
  return [html`<p>${inline(lines.slice(start, end).join("\n"))}</p>`, end];
}

function endOf(lines: readonly string[], start: number, isEnd: (line: string) => boolean): number {
  for (let index = start; index < lines.length; index++) if (isEnd(lines[index] ?? "")) return index;
  return lines.length;
}

/** Each part is bounded, so that a text of nothing but openings is read in linear time. */
const parts =
  /`([^`\n]{1,300})`|\*\*([^*\n]{1,300})\*\*|\*([^*\s][^*\n]{0,300})\*|\[([^\][\n]{1,300})\]\((https?:\/\/[^\s()<>"']{1,1000})\)/g;

function inline(text: string): Html {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(parts)) {
    const [all, code, strong, emphasis, label, url] = match;
    pieces.push(text.slice(done, match.index));
    if (code !== undefined) pieces.push(html`<code>${code}</code>`);
    else if (strong !== undefined) pieces.push(html`<strong>${strong}</strong>`);
    else if (emphasis !== undefined) pieces.push(html`<em>${emphasis}</em>`);
    else if (url !== undefined) pieces.push(html`<a href="${url}" rel="noopener noreferrer">${label}</a>`);
    done = match.index + all.length;
  }
  return html`${pieces}${text.slice(done)}`;
}
