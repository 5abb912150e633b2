import { type Html, html } from "../html/html.js";
import { firstLine } from "../html/markdown.js";
import { type Entry, pageOf, versionLabel } from "../model/catalogue.js";
import { href, type Site } from "../site.js";
import { sendersOf } from "./chart-of.js";
import { operationAnchor } from "./described.js";

/** Channels with who sends to them and who receives from them, as a table that folds on a narrow screen. */
export function eventTable(site: Site, path: string, entries: readonly Entry[]): Html {
  return html`<table class="folding" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Event</th><th role="columnheader" scope="col">From</th><th role="columnheader" scope="col">To</th><th role="columnheader" scope="col">Meaning</th></tr></thead>
<tbody role="rowgroup">${entries.map((entry) => row(site, path, entry))}</tbody>
</table>`;
}

function row(site: Site, path: string, entry: Entry): Html {
  const label = versionLabel(site.catalogue, entry);
  const version = label !== undefined && html` <span class="version">${label}</span>`;
  const description = entry.channel.description ?? entry.own[0]?.summary;
  return html`<tr role="row"><th role="rowheader" scope="row"><a href="${href(path, entry.page)}">${entry.title}</a>${version}<br><code>${entry.channel.address ?? "address known at run time"}</code></th>
<td role="cell" data-label="From">${sendersOf(site, entry).map((name, index) => html`${index > 0 && ", "}${serviceLink(site, path, name)}`)}</td>
<td role="cell" data-label="To">${receivers(site, path, entry)}</td>
<td role="cell" data-label="Meaning">${description !== undefined && firstLine(description)}</td></tr>
`;
}

function receivers(site: Site, path: string, { receivers }: Entry): Html {
  if (receivers.length === 0) return html`<span class="soft">nobody</span>`;
  return html`<ul class="plain">${receivers.map(
    ({ service, operation }) =>
      html`<li><a href="${href(path, pageOf(site.catalogue, operation.document)?.page ?? "index.html", operationAnchor(operation.name))}">${service}</a> <span class="soft">${operation.name}</span></li>`,
  )}</ul>`;
}

function serviceLink({ catalogue }: Site, path: string, name: string): Html {
  const page = catalogue.services.find((service) => service.name === name)?.documents.at(-1)?.page;
  return page === undefined ? html`${name}` : html`<a href="${href(path, page)}">${name}</a>`;
}
