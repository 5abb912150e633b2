import type { Contract } from "@tenon/contract";
import { editorScript } from "./assets/editor-script.js";
import { icon } from "./assets/icon.js";
import { liveScript } from "./assets/live-script.js";
import { runningScript } from "./assets/running-script.js";
import { searchScript } from "./assets/search-script.js";
import { catalogueOf } from "./model/catalogue.js";
import { changesPage } from "./pages/changes-page.js";
import { channelPage } from "./pages/channel-page.js";
import { documentPage } from "./pages/document-page.js";
import { editorPage, editorPath } from "./pages/editor-page.js";
import { fieldsPage } from "./pages/fields-page.js";
import { glossaryPage } from "./pages/glossary-page.js";
import { historyPages } from "./pages/history-pages.js";
import { inconsistenciesPage } from "./pages/inconsistencies-page.js";
import { llmsText } from "./pages/llms-text.js";
import { markdownOfDocument, markdownOfEntry } from "./pages/markdown-twin.js";
import { overviewPage } from "./pages/overview-page.js";
import { schemaFiles } from "./pages/schema-file.js";
import { indexedFields, searchIndex } from "./pages/search-index.js";
import type { PortalOptions, Site, SiteFile } from "./site.js";

/** A site whose files are made when they are asked for. */
export interface Portal {
  /** The paths of all files. */
  readonly paths: readonly string[];
  /** The text of a file; undefined where there is none. */
  text(path: string): string | undefined;
  /** The pages about the document in a file: those of its channels, and its own last. None for a file that is no document. */
  pagesOf(file: string): readonly { readonly title: string; readonly path: string }[];
}

/**
 * The whole site, as files. It says nothing that the contract does not say, asks nobody for anything, and the same contract gives the
 * same bytes. It can be served under any URL or opened from a folder.
 */
export function portalSite(contract: Contract, options: PortalOptions = {}): readonly SiteFile[] {
  const portal = openPortal(contract, options);
  return portal.paths.map((path) => ({ path, text: portal.text(path) ?? "" }));
}

/** The same site, of which nothing is made before it is asked for: a saved document costs the one page that somebody looks at. */
export function openPortal(contract: Contract, options: PortalOptions = {}): Portal {
  const files = new Map<string, () => string>();
  const add = (path: string, make: () => SiteFile) => files.set(path, () => make().text);
  const catalogue = catalogueOf(contract);
  const { changes } = options;
  const site: Site = {
    title: options.title ?? "Event catalogue",
    catalogue,
    snippets: options.snippets ?? (() => []),
    exampleOf: options.exampleOf ?? (() => undefined),
    ...(changes ? { changes } : {}),
    history: options.history ?? [],
    live: options.live === true,
    beside: options.beside === true,
    editor: options.editor === true,
  };
  const fields = once(() => indexedFields(site));

  add("index.html", () => overviewPage(site));
  add("fields.html", () => fieldsPage(site, fields()));
  add("inconsistencies.html", () => inconsistenciesPage(site, fields()));
  add("glossary.html", () => glossaryPage(site, fields()));
  if (changes) add("changes.html", () => changesPage(site, changes));
  for (const { path, make } of historyPages(site, site.history)) add(path, make);
  for (const service of catalogue.services)
    for (const document of service.documents) {
      add(document.page, () => documentPage(site, service, document));
      add(twin(document.page), () => markdownOfDocument(site, document, twin(document.page)));
    }
  for (const entry of catalogue.entries) {
    add(entry.page, () => channelPage(site, entry));
    add(twin(entry.page), () => markdownOfEntry(site, entry, twin(entry.page)));
    for (const file of schemaFiles(site, entry)) add(file.path, () => ({ path: file.path, text: file.text() }));
  }
  add("llms.txt", () => llmsText(site));
  add("_/search-index.js", () => searchIndex(site, fields()));
  files.set("_/search.js", () => searchScript);
  if (site.live) files.set("_/live.js", () => liveScript);
  if (site.editor) {
    add(editorPath, () => editorPage(site));
    files.set("_/editor.js", () => editorScript);
  }
  if (site.beside) files.set("_/running.js", () => runningScript);
  files.set("_/icon.svg", () => icon);
  const pagesOf = (file: string) => [
    ...catalogue.entries
      .filter(({ home }) => home.document.at.file === file)
      .map(({ title, page }) => ({ title, path: page })),
    ...catalogue.services
      .flatMap(({ documents }) => documents)
      .filter(({ document }) => document.at.file === file)
      .map(({ document, page }) => ({ title: document.title, path: page })),
  ];
  return { paths: [...files.keys()], text: (path) => files.get(path)?.(), pagesOf };
}

/** The Markdown that says what a page says. */
function twin(page: string): string {
  return page.replace(/\.html$/, ".md");
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
