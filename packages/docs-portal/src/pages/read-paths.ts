import type { Message } from "@tenon/contract";
import { type Html, html } from "../html/html.js";
import type { Site } from "../site.js";
import { pathLink } from "./described.js";

/** What somebody reads of a message, each path a link to where it is described. */
export function readPaths(site: Site, from: string, message: Message, paths: readonly string[] | undefined): Html {
  if (paths === undefined) return html`everything`;
  if (paths.length === 0) return html`nothing but that it came`;
  return html`${paths.map((path, index) => html`${index > 0 && ", "}${readPath(site, from, message, path)}`)}`;
}

/** One path, as a link where there is something to link to. */
export function readPath(site: Site, from: string, message: Message, path: string): Html {
  const link = pathLink(site, from, message, path);
  return link === undefined ? html`<code>${path}</code>` : html`<a href="${link}"><code>${path}</code></a>`;
}
