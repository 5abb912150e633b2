import { posix } from "node:path";
import type { SiteFile } from "../site.js";

/** Every link in a site that leads nowhere: to a page that is not there, or to a place that the page does not have, or has twice. */
export function brokenLinks(site: readonly SiteFile[]): readonly string[] {
  const pages = site.filter(({ path }) => path.endsWith(".html"));
  const anchors = new Map(pages.map(({ path, text }) => [path, counted(attributes(text, "id"))]));
  const files = new Set(site.map(({ path }) => path));
  return pages.flatMap(({ path, text }) =>
    [...attributes(text, "href"), ...attributes(text, "src")].flatMap((link) => {
      if (/^https?:/.test(link)) return [];
      const [, to = "", fragment = ""] = /^([^#]*)#?(.*)$/.exec(link) ?? [];
      const target = to === "" ? path : posix.join(posix.dirname(path), to);
      const isThere =
        files.has(target) && (fragment === "" || anchors.get(target)?.get(decodeURIComponent(fragment)) === 1);
      return isThere ? [] : [`${path}: ${link}`];
    }),
  );
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function attributes(text: string, name: string): readonly string[] {
  const found = text.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"));
  return [...found].map(([, value = ""]) =>
    value
      .replaceAll("&#39;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}
