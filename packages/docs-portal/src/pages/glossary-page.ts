import { html } from "../html/html.js";
import { firstLine } from "../html/markdown.js";
import { fullTitle } from "../model/catalogue.js";
import { href, type Site, type SiteFile } from "../site.js";
import { layout } from "./layout.js";
import type { IndexedField } from "./search-index.js";

const path = "glossary.html";

/** The words of the system with what the documents say of them: services, events, and fields by the description that they share. */
export function glossaryPage(site: Site, fields: readonly IndexedField[]): SiteFile {
  const { catalogue } = site;
  const ofServices = catalogue.services.flatMap(({ name, documents }) => {
    const newest = documents.at(-1);
    return newest
      ? [{ word: name, kind: "service", says: newest.document.description, link: href(path, newest.page) }]
      : [];
  });
  const ofEvents = catalogue.entries
    .filter(({ own }) => own.length > 0)
    .map((entry) => ({
      word: fullTitle(catalogue, entry),
      kind: "event",
      says: entry.channel.description ?? entry.own[0]?.description ?? entry.own[0]?.summary,
      link: href(path, entry.page),
    }));
  const ofFields = [
    ...Map.groupBy(fields, ({ name, description = "" }) => JSON.stringify([name, description])),
  ].flatMap(([, [first]]) =>
    first?.description === undefined
      ? []
      : [{ word: first.name, kind: "field", says: first.description, link: href(path, first.page, first.anchor) }],
  );
  const words = [...ofServices, ...ofEvents, ...ofFields].toSorted((a, b) => a.word.localeCompare(b.word, "en"));
  const body = html`
<h1>Glossary</h1>
<p class="lead">Services, events and fields, in the words of their documents. A field that is described in two ways stands here twice.</p>
<dl class="facts glossary">${words.map(
    ({
      word,
      kind,
      says,
      link,
    }) => html`<div><dt><a href="${link}">${word}</a> <span class="soft">${kind}</span></dt><dd>${says === undefined ? html`<span class="soft">Not described.</span>` : firstLine(says)}</dd></div>
`,
  )}</dl>`;
  return layout(site, { path, title: "Glossary", crumbs: [{ title: site.title, page: "index.html" }], body });
}
