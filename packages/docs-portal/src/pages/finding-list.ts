import { type Broken, type Finding, rules, type Severity } from "@tenon/compatibility";
import { type Html, html } from "../html/html.js";
import { type DocumentPage, entryOf, pageOf } from "../model/catalogue.js";
import { href, type Site } from "../site.js";
import { operationAnchor, pathLink } from "./described.js";

const order: readonly Severity[] = ["breaking", "undecided", "advice", "safe"];
const mends = new Map(rules.map(({ id, mend }) => [id, mend]));

/** Findings, the worst first: what has changed, whom it hurts and with which message, and what to do. */
export function findingList(site: Site, from: string, findings: readonly Finding[]): Html {
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return html`<ul class="findings">${sorted.map((finding) => item(site, from, finding))}</ul>`;
}

function item(site: Site, from: string, finding: Finding): Html {
  const { severity, message, accepted, breaks, rule, at } = finding;
  const link = subjectLink(site, from, finding);
  return html`<li class="finding ${severity}">
<p><strong class="severity">${accepted ? `accepted until ${accepted.until}` : severity}</strong> ${link ? html`<a href="${link}">${withCode(message)}</a>` : withCode(message)}</p>
<p class="soft"><code>${rule}</code> ${at.file}:${at.position.line}:${at.position.column}${at.version === "before" && " before"}</p>
${breaks.map((broken) => hurt(site, from, broken, severity))}
${accepted && html`<p>${accepted.reason}</p>`}
${severity !== "safe" && !accepted && mends.get(rule) !== undefined && html`<p class="mend">To mend: ${withCode(mends.get(rule) ?? "")}</p>`}
</li>`;
}

/** A text in which what stands between backticks is set as code. */
function withCode(text: string): Html {
  const parts = text.split("`");
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** Where what has changed is described now, if anywhere. */
function subjectLink(site: Site, from: string, { on, path }: Finding): string | undefined {
  const home = pageOf(site.catalogue, on.document);
  const channel = home?.document.channels.find(({ name }) => name === on.channel);
  const entry = channel && entryOf(site.catalogue, channel);
  const message = entry?.own.find(({ type }) => type === on.type);
  if (message && path !== "") return pathLink(site, from, message, path);
  if (entry) return href(from, entry.page);
  return home && (on.operation === undefined ? href(from, home.page) : operationLink(from, home, on.operation));
}

function operationLink(from: string, home: DocumentPage, name: string): string | undefined {
  const operation = home.document.operations.find((one) => one.name === name);
  return operation && href(from, home.page, operation.action === "receive" ? operationAnchor(name) : "sends");
}

const when: Readonly<Record<Broken["side"], string>> = {
  consumer: "as it is deployed, when a new message comes",
  producer: "when it is deployed, with messages that were sent before",
  sender: "as it is deployed, when it sends",
  broker: "when it starts beside what is on the broker",
};

function hurt(site: Site, from: string, broken: Broken, severity: Severity): Html {
  const { service, operation, document, reads, side, witness, why, outside } = broken;
  const page = pageOf(site.catalogue, document);
  const name = outside ? html`whoever else reads it` : html`<strong>${service}</strong> ${operation}`;
  const who =
    page && !outside ? html`<a href="${href(from, page.page, operationAnchor(operation))}">${name}</a>` : name;
  return html`<div class="hurt"><p>${severity === "breaking" ? "breaks" : "may break"} ${who}${reads !== "" && html`, which reads <code>${reads}</code>`}: ${when[side]}${why !== undefined && html`; not decided, ${why}`}</p>
${witness && html`<details><summary>It refuses, for one: ${withCode(witness.refusal)}</summary><pre tabindex="0"><code>${JSON.stringify(witness.message, null, 2)}</code></pre></details>`}</div>`;
}
