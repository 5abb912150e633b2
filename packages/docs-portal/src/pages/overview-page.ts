import { type Html, html } from "../html/html.js";
import { firstLine } from "../html/markdown.js";
import { type Entry, fullTitle } from "../model/catalogue.js";
import { href, type Site, type SiteFile } from "../site.js";
import { chartOf } from "./chart-of.js";
import { eventTable } from "./event-table.js";
import { layout } from "./layout.js";
import { serviceMap } from "./service-map.js";

const path = "index.html";

/** The first page: who sends what to whom, and every service. */
export function overviewPage(site: Site): SiteFile {
  const { services, entries } = site.catalogue;
  const sent = entries.filter(({ own }) => own.length > 0);
  const fields = html`<a href="${href(path, "fields.html")}">all their fields</a>`;
  const chart = chartOf(site, path, sent);
  const map = chart ? undefined : serviceMap(site, path, sent);
  const body = html`
<h1>${site.title}</h1>
<p class="lead">${counted(services.length, "service")}, ${counted(sent.length, "event")}, and ${fields}, as their AsyncAPI documents promise them.</p>
<section aria-labelledby="flow">
<h2 id="flow">Who sends what to whom</h2>
${chart}${map && html`<p>Each service leads to its own neighbours, and to what is sent there. With the pointer on it, or reached by Tab, it shows its own wires.</p>`}${map}
<details class="as-table"${!chart && !map && html` open`}><summary>The same as a table</summary>${eventTable(site, path, sent)}</details>
</section>
<section aria-labelledby="services">
<h2 id="services">Services</h2>
<ul class="cards">${services.map((service) => card(site, service))}</ul>
</section>`;
  return layout(site, { path, title: "Overview", crumbs: [], body });
}

function card(site: Site, { name, documents }: Site["catalogue"]["services"][number]): Html {
  const newest = documents.at(-1);
  const { entries } = site.catalogue;
  const sends = entries.filter(({ home, own }) => home.service === name && own.length > 0);
  const receives = entries.filter(
    ({ receivers, own }) => own.length > 0 && receivers.some(({ service }) => service === name),
  );
  return html`<li>
<h3><a href="${href(path, newest?.page ?? path)}">${newest?.document.title ?? name}</a>
${documents.map(({ label, page, document }) => html` <a class="version" href="${href(path, page)}">${label}<span class="soft"> ${document.version}</span></a>`)}</h3>
${documents[0]?.document.description !== undefined && html`<p>${firstLine(documents[0].document.description)}</p>`}
<dl><div><dt>Sends</dt><dd>${links(site, sends)}</dd></div><div><dt>Receives</dt><dd>${links(site, receives)}</dd></div></dl>
</li>`;
}

function links({ catalogue }: Site, entries: readonly Entry[]): Html {
  if (entries.length === 0) return html`<span class="soft">nothing</span>`;
  return html`${entries.map(
    (entry, index) => html`${index > 0 && ", "}<a href="${href(path, entry.page)}">${fullTitle(catalogue, entry)}</a>`,
  )}`;
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
