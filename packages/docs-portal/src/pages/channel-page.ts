import type { Message, Operation } from "@tenon/contract";
import { type Html, html } from "../html/html.js";
import { markdown } from "../html/markdown.js";
import { type Entry, homeOf, pageOf, type Receiver, versionsOf } from "../model/catalogue.js";
import { deliveryInWords, exchangeInWords, overridesInWords } from "../model/delivery.js";
import { jsonSchemaOf } from "../model/json-schema-of.js";
import { anchor, href, type Site, type SiteFile, type Snippet, toAnchor } from "../site.js";
import { type Described, describe, operationAnchor } from "./described.js";
import { exampleJson } from "./example-json.js";
import { fieldTable } from "./field-table.js";
import { findingList } from "./finding-list.js";
import { layout } from "./layout.js";
import { readPath, readPaths } from "./read-paths.js";
import { runningSection } from "./running-section.js";
import { schemaPath } from "./schema-file.js";
import { versionsTable } from "./versions-table.js";

/** All there is to know of one channel: who sends, who receives and reads what, its messages, its delivery, its other versions. */
export function channelPage(site: Site, entry: Entry): SiteFile {
  const { channel, home, page, title } = entry;
  const versions = versionsOf(site.catalogue, entry);
  const sections: readonly Section[] = [
    ...entry.own.map((message) => messageSection(site, entry, message)),
    ...(entry.gathered.length > 0 ? [gatheredSection(site, entry)] : []),
    ...(site.beside ? [{ id: "running", title: "Running now", body: runningSection(site, entry) }] : []),
    ...changesSection(site, entry),
    ...codeSection(site, entry),
    ...(entry.own.length > 0 ? [deliverySection(site, entry)] : []),
    ...(versions.length > 1 ? [versionsSection(site, entry, versions)] : []),
  ];
  const description = channel.description ?? entry.own[0]?.description ?? entry.own[0]?.summary;
  const body = html`
<h1>${title}${versions.length > 1 && html` <span class="version">${home.label}</span>`}${channel.deprecated && html` <span class="badge">deprecated</span>`}</h1>
<p class="address"><code>${channel.address ?? "address known at run time"}</code></p>
${description !== undefined && html`<div class="lead">${markdown(description)}</div>`}
${versions.length > 1 && versionLinks(versions, entry)}
${parties(site, entry)}
<nav class="on-page" aria-label="On this page"><ul>${sections.map(({ id, title: name }) => html`<li><a href="${toAnchor(id)}">${name}</a></li>`)}</ul></nav>
${sections.map(
  ({ id, title: name, body: content }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
${content}</section>
`,
)}`;
  const crumbs = [
    { title: site.title, page: "index.html" },
    { title: `${home.document.title} ${home.document.version}`, page: home.page },
  ];
  const version = versions.length > 1 ? ` ${home.label}` : "";
  return layout(site, {
    path: page,
    title: `${title}${version}`,
    crumbs,
    body,
    ...(site.beside ? { script: "running.js" } : {}),
  });
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

function versionLinks(versions: readonly Entry[], here: Entry): Html {
  const newest = versions.at(-1);
  return html`<nav class="switch" aria-label="Versions"><ul>${versions.map((entry) => {
    const text = html`${entry.home.label} <span class="soft">${entry === newest ? "newest, " : ""}${readBy(entry)}</span>`;
    return html`<li>${entry === here ? html`<a aria-current="page" href="#">${text}</a>` : html`<a href="${href(here.page, entry.page)}">${text}</a>`}</li>`;
  })}</ul></nav>`;
}

function readBy({ receivers }: Entry): string {
  const services = new Set(receivers.map(({ service }) => service)).size;
  return services === 0 ? "received by nobody" : `received by ${services}`;
}

function parties(site: Site, entry: Entry): Html {
  const gathers = entry.own.length === 0;
  return html`<div class="parties">
${
  !gathers &&
  html`<div><p class="label" id="senders">Sent by</p><ul aria-labelledby="senders">${senders(site, entry)}</ul></div>
<div class="flow" aria-hidden="true"></div>`
}
<div><p class="label" id="receivers">Received by</p>${
    entry.receivers.length === 0
      ? html`<p class="soft">Nobody that these documents know of.</p>`
      : html`<ul aria-labelledby="receivers">${entry.receivers.map((receiver) => receiverItem(site, entry, receiver))}</ul>`
  }</div>
</div>`;
}

function senders(site: Site, entry: Entry): readonly Html[] {
  if (entry.senders.length === 0)
    return [html`<li><a href="${href(entry.page, entry.home.page)}">${entry.home.service}</a></li>`];
  return entry.senders.map((operation) => html`<li>${operationLink(site, entry, operation)}${summary(operation)}</li>`);
}

function receiverItem(site: Site, entry: Entry, { operation, reads }: Receiver): Html {
  const elsewhere = operation.channel !== entry.channel && operation.channel.name !== entry.channel.name;
  const via = elsewhere && html`, bound to <code>${operation.channel.address ?? operation.channel.name}</code>`;
  const overrides = overridesInWords(operation.delivery);
  const gathers = entry.gathered.length > 0;
  const lines = reads.map(({ message, paths }) => {
    const of = gathers && html` <span class="soft">of ${message.title ?? message.key}</span>`;
    return html`<p class="reads">reads ${readPaths(site, entry.page, message, paths)}${of}</p>`;
  });
  return html`<li>${operationLink(site, entry, operation)}${summary(operation)}
${operation.queue && html`<p class="soft">Queue <code>${operation.queue.name}</code>${via}</p>`}
${overrides.length > 0 && html`<p class="soft">Delivery: ${overrides.join(", ")}</p>`}
${lines}</li>`;
}

function operationLink({ catalogue }: Site, entry: Entry, operation: Operation): Html {
  const page = pageOf(catalogue, operation.document);
  const place = operation.action === "receive" ? operationAnchor(operation.name) : "sends";
  const link = href(entry.page, page?.page ?? "index.html", page ? place : "");
  return html`<a href="${link}">${page?.service ?? operation.document}</a> <span class="soft">${operation.name}</span>`;
}

function summary({ summary: text }: Operation): Html | undefined {
  return text === undefined ? undefined : html`<p>${text}</p>`;
}

function messageSection(site: Site, entry: Entry, message: Message): Section {
  const described = describe(site, entry, message);
  const several = entry.own.length > 1;
  const unread = described.fields.length > 0 && entry.receivers.length > 0;
  const body = html`
${several && message.description !== undefined && markdown(message.description)}
${described.fields.length === 0 ? html`<p class="soft">The document describes no payload.</p>` : fieldTable(site, described)}
${unread && html`<p class="note">“Read by” is what receivers declare as <code>x-reads</code>. A field that nobody reads can be removed without harm to any of them.</p>`}
${examples(site, described)}
<dl class="facts"><div><dt>Type on the wire</dt><dd><code>${message.type}</code></dd></div><div><dt>Content type</dt><dd><code>${message.contentType}</code></dd></div></dl>
${jsonSchema(site, entry, message)}`;
  return {
    id: several ? anchor(`message-${message.key}`) : "fields",
    title: several ? (message.title ?? message.key) : "Fields",
    body,
  };
}

function examples(site: Site, described: Described): Html {
  const { message } = described;
  if (message.examples.length === 0) {
    const made = site.exampleOf(message);
    return html`<h3>Example</h3>
${made === undefined ? html`<p class="soft">The document gives none.</p>` : html`<figure><figcaption>Made from the schema</figcaption>${exampleJson(described, made)}</figure>`}`;
  }
  const figures = message.examples.map(({ name, summary: text, payload }) => {
    const caption = (name ?? text) !== undefined && html`<figcaption>${text ?? name}</figcaption>`;
    return html`<figure>${caption}
${payload === undefined ? html`<p class="soft">It has no payload.</p>` : exampleJson(described, payload)}</figure>`;
  });
  return html`<h3>${figures.length > 1 ? "Examples" : "Example"}</h3>
${figures}`;
}

function jsonSchema(site: Site, entry: Entry, message: Message): Html | undefined {
  const file = schemaPath(entry, message);
  const schema = jsonSchemaOf(site.catalogue.contract.sources, message);
  if (schema === undefined) return undefined;
  return html`<details class="schema"><summary>JSON Schema</summary>
<p><a href="${href(entry.page, file)}">${file.split("/").at(-1)}</a> stands alone: what it refers to is in it.</p>
<pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre></details>`;
}

function gatheredSection({ catalogue }: Site, entry: Entry): Section {
  const items = entry.gathered.map((message) => {
    const home = homeOf(catalogue, message);
    const title = message.title ?? message.key;
    return html`<li>${home ? html`<a href="${href(entry.page, home.page)}">${title}</a> <span class="soft">of ${home.home.service} ${home.home.label}</span>` : title}</li>`;
  });
  const body = html`<p>Gathers these messages, which are described where they are sent from:</p><ul>${items}</ul>`;
  return { id: "messages", title: "Messages", body };
}

function changesSection(site: Site, { channel, page, own }: Entry): readonly Section[] {
  const found = (site.changes?.findings ?? []).filter(
    ({ on }) => on.document === channel.document && on.channel === channel.name,
  );
  if (!site.changes || found.length === 0 || own.length === 0) return [];
  const body = html`<p class="soft">Since ${site.changes.against}.</p>${findingList(site, page, found)}`;
  return [{ id: "changes", title: "Changes", body }];
}

function codeSection(site: Site, { channel, own, receivers }: Entry): readonly Section[] {
  const sending = own.length > 0 ? site.snippets(channel).map(snippet) : [];
  const receiving = receivers.map(({ operation, service }) => ({ service, code: site.snippets(operation) }));
  const handling = receiving
    .filter(({ code }) => code.length > 0)
    .map(
      ({ service, code }) =>
        html`<details><summary>To handle it as <em>${service}</em></summary>${code.map(snippet)}</details>`,
    );
  if (sending.length === 0 && handling.length === 0) return [];
  return [{ id: "typescript", title: "TypeScript", body: html`${sending}${handling}` }];
}

function snippet({ title, text }: Snippet): Html {
  return html`<figure><figcaption>${title}</figcaption><pre tabindex="0"><code>${text}</code></pre></figure>`;
}

function deliverySection(site: Site, entry: Entry): Section {
  const { channel, own, page } = entry;
  const [first] = own;
  const ordering = (field: string) => (first ? readPath(site, page, first, field) : html`<code>${field}</code>`);
  const exchange = exchangeInWords(channel);
  const lines = deliveryInWords(channel.delivery).map(
    ({ name, says, field, byDefault }) =>
      html`<div><dt>${name}</dt><dd>${says}${field !== undefined && html` ${ordering(field)}.`}${byDefault && html` <span class="soft">(default)</span>`}</dd></div>`,
  );
  const broker = exchange !== undefined && html`<div><dt>Exchange</dt><dd><code>${exchange}</code></dd></div>`;
  return { id: "delivery", title: "Delivery promise", body: html`<dl class="facts">${broker}${lines}</dl>` };
}

function versionsSection(site: Site, entry: Entry, versions: readonly Entry[]): Section {
  const title = `${versions.map(({ home }) => home.label).join(" and ")} side by side`;
  return { id: "versions", title, body: versionsTable(site.catalogue.contract.sources, entry.page, versions) };
}
