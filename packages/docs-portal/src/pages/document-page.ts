import type { Operation } from "@tenon/contract";
import { type Html, html } from "../html/html.js";
import { markdown } from "../html/markdown.js";
import { type DocumentPage, type Entry, entryOf, homeOf, type Service } from "../model/catalogue.js";
import { ownerOf } from "../model/owner.js";
import { href, type Site, type SiteFile } from "../site.js";
import { chartOf } from "./chart-of.js";
import { operationAnchor } from "./described.js";
import { editorPath } from "./editor-page.js";
import { eventTable } from "./event-table.js";
import { historyPath } from "./history-pages.js";
import { layout } from "./layout.js";
import { readPaths } from "./read-paths.js";
import { serviceMap } from "./service-map.js";

/** A service in one of its versions: what it sends, what it receives and what it reads of that. */
export function documentPage(site: Site, service: Service, home: DocumentPage): SiteFile {
  const { document, page, label } = home;
  const { entries } = site.catalogue;
  const sends = entries.filter((entry) => entry.home === home && entry.own.length > 0);
  const receives = document.operations.filter(({ action }) => action === "receive");
  const owner = ownerOf(site.catalogue.contract.sources, document);
  const around = entries.filter(
    (entry) =>
      entry.own.length > 0 &&
      (sends.includes(entry) || entry.receivers.some(({ operation }) => receives.includes(operation))),
  );
  const hasHistory = site.history.some((one) => one.service === service.name);
  const body = html`
<h1>${document.title}${service.documents.length > 1 && html` <span class="version">${label}</span>`}</h1>
${document.description !== undefined && html`<div class="lead">${markdown(document.description)}</div>`}
${service.documents.length > 1 && versionLinks(service, home)}
<dl class="facts">${owner !== undefined && html`<div><dt>Owner</dt><dd>${owner}</dd></div>`}<div><dt>Document</dt><dd><code>${document.at.file}</code>${site.editor && html` · <a href="${href(page, editorPath, document.at.file)}">edit</a>`}</dd></div><div><dt>Version</dt><dd>${document.version}${hasHistory && html` · <a href="${href(page, historyPath(service.name))}">all versions</a>`}</dd></div>${document.servers.map(
    ({ name, host, protocol }) => html`<div><dt>Server ${name}</dt><dd><code>${protocol}://${host}</code></dd></div>`,
  )}</dl>
${chartOf(site, page, around) ?? serviceMap(site, page, around, service.name)}
<section aria-labelledby="sends"><h2 id="sends">Sends</h2>${sends.length === 0 ? html`<p class="soft">Nothing.</p>` : eventTable(site, page, sends)}</section>
<section aria-labelledby="receives"><h2 id="receives">Receives</h2>${
    receives.length === 0
      ? html`<p class="soft">Nothing.</p>`
      : html`<ul class="cards wide">${receives.map((operation) => receiveCard(site, page, operation))}</ul>`
  }</section>`;
  return layout(site, {
    path: page,
    title: service.documents.length > 1 ? `${document.title} ${label}` : document.title,
    crumbs: [{ title: site.title, page: "index.html" }],
    body,
  });
}

function versionLinks({ documents }: Service, here: DocumentPage): Html {
  const newest = documents.at(-1);
  return html`<nav class="switch" aria-label="Versions"><ul>${documents.map((other) => {
    const text = html`${other.label} <span class="soft">${other.document.version}${other === newest && ", newest"}</span>`;
    return html`<li>${other === here ? html`<a aria-current="page" href="#">${text}</a>` : html`<a href="${href(here.page, other.page)}">${text}</a>`}</li>`;
  })}</ul></nav>`;
}

function receiveCard(site: Site, path: string, operation: Operation): Html {
  const { catalogue } = site;
  const entry = entryOf(catalogue, operation.channel);
  const [snippet] = site.snippets(operation);
  return html`<li id="${operationAnchor(operation.name)}">
<h3>${operation.title ?? operation.name}</h3>
${operation.summary !== undefined && html`<p>${operation.summary}</p>`}
<dl class="facts"><div><dt>From</dt><dd>${entry ? entryLink(path, entry) : operation.channel.name} <code>${operation.channel.address ?? "address known at run time"}</code></dd></div>
${operation.queue && html`<div><dt>Queue</dt><dd><code>${operation.queue.name}</code></dd></div>`}
${operation.messages.map((message) => {
  const home = homeOf(catalogue, message);
  const of = operation.messages.length > 1 && html` of ${home ? entryLink(path, home) : message.key}`;
  const paths = operation.reads.get(message.key)?.map(({ path: read }) => read);
  return html`<div><dt>Reads${of}</dt><dd>${readPaths(site, path, message, paths)}</dd></div>`;
})}</dl>
${snippet && html`<details><summary>${snippet.title}</summary><pre tabindex="0"><code>${snippet.text}</code></pre></details>`}
</li>`;
}

function entryLink(path: string, entry: Entry): Html {
  return html`<a href="${href(path, entry.page)}">${entry.title}</a>`;
}
