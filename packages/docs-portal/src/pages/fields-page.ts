import { type Html, html } from "../html/html.js";
import { href, type Site, type SiteFile } from "../site.js";
import { layout } from "./layout.js";
import type { IndexedField } from "./search-index.js";

const path = "fields.html";

/** Every field of every event by name, with all places where it occurs: what the search finds, for who has no script. */
export function fieldsPage(site: Site, fields: readonly IndexedField[]): SiteFile {
  const byName = new Map<string, IndexedField[]>();
  for (const field of fields) byName.set(field.name, [...(byName.get(field.name) ?? []), field]);
  const names = [...byName.keys()].sort((a, b) => a.localeCompare(b, "en"));
  const body = html`
<h1>All fields</h1>
<p class="lead">Every field of every event, by name. A name that has different types in different places says so.</p>
<table class="folding" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Field</th><th role="columnheader" scope="col">Types</th><th role="columnheader" scope="col">Where</th></tr></thead>
<tbody role="rowgroup">${names.map((name) => row(name, byName.get(name) ?? []))}</tbody>
</table>`;
  return layout(site, { path, title: "All fields", crumbs: [{ title: site.title, page: "index.html" }], body });
}

function row(name: string, fields: readonly IndexedField[]): Html {
  const types = [...new Set(fields.map(({ type }) => type))];
  return html`<tr role="row"><th role="rowheader" scope="row"><code>${name}</code></th>
<td role="cell" data-label="Types">${types.map((type, index) => html`${index > 0 && html`<br>`}<span class="type">${type}</span>`)}${types.length > 1 && html`<br><span class="badge">${types.length} types</span>`}</td>
<td role="cell" data-label="Where"><ul class="plain">${fields.map(({ event, path: at, page, anchor }) => html`<li><a href="${href(path, page, anchor)}">${event}</a> <code>${at}</code></li>`)}</ul></td></tr>
`;
}
