import { fullTitle } from "../model/catalogue.js";
import { href, type Site, type SiteFile } from "../site.js";
import { describe, fieldAnchor, operationAnchor } from "./described.js";

/** A field and where it is described. */
export interface IndexedField {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly description: string | undefined;
  /** The event's title with its version: `Order placed v2`. */
  readonly event: string;
  readonly page: string;
  readonly anchor: string;
}

/** Every named field, in the order of the pages. */
export function indexedFields(site: Site): readonly IndexedField[] {
  return site.catalogue.entries.flatMap((entry) =>
    entry.own.flatMap((message) => {
      const described = describe(site, entry, message);
      const title = fullTitle(site.catalogue, entry);
      const event = entry.own.length > 1 ? `${message.title ?? message.key} of ${title}` : title;
      const named = described.fields.filter(({ path }) => !/(^|\/)(\*|\d+)?$/.test(path));
      return named.map((field) => {
        const { name, path, type, description } = field;
        return { name, path, type, description, event, page: entry.page, anchor: fieldAnchor(described, field) };
      });
    }),
  );
}

/**
 * What the search looks in, as rows of title, detail and link. It is a script and not JSON, because a page that was opened from
 * a folder may load the one and not the other.
 */
export function searchIndex({ catalogue }: Site, fields: readonly IndexedField[]): SiteFile {
  const documents = catalogue.services.flatMap(({ documents: all }) => all);
  const rows = [
    ...documents.map(({ document, page, label }) => [document.title, `service ${label}`, page]),
    ...catalogue.entries.map((entry) => [
      fullTitle(catalogue, entry),
      entry.channel.address ?? entry.channel.name,
      entry.page,
    ]),
    ...documents.flatMap(({ document, page }) =>
      document.operations.map(({ name, action }) => [
        name,
        `${action} of ${document.title}`,
        href("", page, action === "receive" ? operationAnchor(name) : "sends"),
      ]),
    ),
    ...fields.map((field) => [
      field.name,
      `${field.path} · ${field.type} · ${field.event}`,
      href("", field.page, field.anchor),
    ]),
  ];
  // `<` is written so that no reader of the file, whatever it takes it for, finds a tag in it.
  const json = JSON.stringify(rows)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return { path: "_/search-index.js", text: `globalThis.tenonSearch(${json});\n` };
}
