import { type Html, html } from "../html/html.js";
import { href, type Site, type SiteFile } from "../site.js";
import { layout } from "./layout.js";
import type { IndexedField } from "./search-index.js";

const path = "inconsistencies.html";

/** Field names that mean different types in different places: what a reader of two events trips over. */
export function inconsistenciesPage(site: Site, fields: readonly IndexedField[]): SiteFile {
  const names = [...Map.groupBy(fields, ({ name }) => name)]
    .map(([name, those]) => ({ name, types: [...Map.groupBy(those, ({ type }) => withoutNull(type))] }))
    .filter(({ types }) => types.length > 1)
    .toSorted((a, b) => b.types.length - a.types.length || a.name.localeCompare(b.name, "en"));
  const body = html`
<h1>Inconsistencies</h1>
<p class="lead">${names.length === 0 ? "Every field name means one type wherever it occurs." : `${names.length} field name${names.length === 1 ? " has" : "s have"} different types in different places. That may be meant; it is worth a look.`}</p>
${names.length > 0 && table(names)}`;
  return layout(site, { path, title: "Inconsistencies", crumbs: [{ title: site.title, page: "index.html" }], body });
}

interface Name {
  readonly name: string;
  readonly types: readonly (readonly [string, readonly IndexedField[]])[];
}

function table(names: readonly Name[]): Html {
  const rows = names.map(
    ({ name, types }) => html`<tr role="row"><th role="rowheader" scope="row"><code>${name}</code></th>
<td role="cell" data-label="Types"><ul class="plain">${types.map(
      ([type, places]) =>
        html`<li><span class="type">${type}</span> in ${places
          .slice(0, mostPlaces)
          .map(
            ({ event, path: at, page, anchor }, index) =>
              html`${index > 0 && ", "}<a href="${href(path, page, anchor)}">${event} <code>${at}</code></a>`,
          )}${places.length > mostPlaces && ` and ${places.length - mostPlaces} more`}</li>`,
    )}</ul></td></tr>
`,
  );
  return html`<table class="folding names" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Field</th><th role="columnheader" scope="col">Types</th></tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

const mostPlaces = 6;

/** Whether something may be null differs with good reason. */
function withoutNull(type: string): string {
  return type.replace(/ or null$/, "");
}
