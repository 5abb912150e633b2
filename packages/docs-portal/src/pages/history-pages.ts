import { changelogSections, compare, type Finding } from "@tenon/compatibility";
import { type Html, html } from "../html/html.js";
import { distinctSegments, pathSegment } from "../html/path-segment.js";
import type { Meeting, PactResult, ServiceHistory, Verification, Version } from "../model/history.js";
import { href, type Site, type SiteFile } from "../site.js";
import { findingList } from "./finding-list.js";
import { layout } from "./layout.js";

/** A page that is made when it is asked for. */
export interface HistoryPage {
  readonly path: string;
  make(): SiteFile;
}

/** Where the history of a service stands. */
export function historyPath(service: string): string {
  return `history/${pathSegment(service)}.html`;
}

/** The versions of each service, and of any two of them what has changed and whom that breaks. */
export function historyPages(site: Site, histories: readonly ServiceHistory[]): readonly HistoryPage[] {
  return histories.flatMap((history) => {
    const pairs = pairsOf(history);
    return [
      { path: historyPath(history.service), make: () => versionsPage(site, history, pairs) },
      ...pairs.map((pair) => ({ path: pair.path, make: () => pairPage(site, history, pair) })),
    ];
  });
}

/** Two versions of a service, the older one first. */
interface Pair {
  readonly before: Version;
  readonly after: Version;
  readonly path: string;
  findings(): readonly Finding[];
}

function pairsOf({ service, versions }: ServiceHistory): readonly Pair[] {
  const segments = distinctSegments(versions.map(({ name }) => name));
  return versions.flatMap((after, index) =>
    versions.slice(index + 1).map((before, further): Pair => {
      let found: readonly Finding[] | undefined;
      const findings = () => {
        found ??= compare(before.contract, after.contract).filter(({ on }) => on.document.split("/")[0] === service);
        return found;
      };
      const path = `history/${pathSegment(service)}/${segments[index + 1 + further]}..${segments[index]}.html`;
      return { before, after, path, findings };
    }),
  );
}

function versionsPage(site: Site, { service, versions }: ServiceHistory, pairs: readonly Pair[]): SiteFile {
  const path = historyPath(service);
  const body = html`
<h1>${service}: versions</h1>
<p class="lead">${versions.length === 1 ? "There is no other version in git than how the documents are now." : "What this service has promised so far, and what its consumers say to that."}</p>
<section aria-labelledby="matrix"><h2 id="matrix">Versions and consumers</h2>
<p class="note">Each version is held against the pacts that consumers have today.</p>
${matrix(versions)}</section>
${meetingsSection(versions)}
${pairs.length > 0 && html`<section aria-labelledby="pairs"><h2 id="pairs">Any two</h2>${pairTable(path, versions, pairs)}</section>`}
${consecutive(versions, pairs).map((pair, index) => html`<section aria-labelledby="step-${index}"><h2 id="step-${index}"><a href="${href(path, pair.path)}">${pair.before.name} → ${pair.after.name}</a></h2>${changelog(path, pair)}</section>`)}`;
  return layout(site, { path, title: `${service}: versions`, crumbs: crumbsOf(site, service), body });
}

function crumbsOf(site: Site, service: string): readonly { readonly title: string; readonly page: string }[] {
  const page = site.catalogue.services.find(({ name }) => name === service)?.documents.at(-1)?.page;
  const home = { title: site.title, page: "index.html" };
  return page === undefined ? [home] : [home, { title: service, page }];
}

function matrix(versions: readonly Version[]): Html {
  const consumers = [...new Set(versions.flatMap(({ pacts }) => pacts.map(({ consumer }) => consumer)))].toSorted();
  const head = consumers.map((name) => html`<th role="columnheader" scope="col">${name}</th>`);
  const rows = versions.map(({ name, ref, day, environments, pacts }) => {
    const cells = consumers.map((consumer) => {
      const pact = pacts.find((one) => one.consumer === consumer);
      return html`<td role="cell" data-label="${consumer}">${pact ? pactCell(pact) : html`<span class="soft">no pact</span>`}</td>`;
    });
    const where = environments.length > 0 ? html`<strong>${environments.join(", ")}</strong>` : "";
    return html`<tr role="row"><th role="rowheader" scope="row">${name}</th>
<td role="cell" data-label="Commit">${ref === undefined ? "as they are now" : html`<code>${ref}</code>`} <span class="soft">${day}</span></td>
<td role="cell" data-label="Deployed">${where}</td>
${cells}</tr>
`;
  });
  return html`<table class="folding" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Version</th><th role="columnheader" scope="col">Commit</th><th role="columnheader" scope="col">Deployed</th>${head}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

const classes: Readonly<Record<PactResult["verdict"], string>> = {
  kept: "safe",
  "not kept": "broken",
  undecided: "undecided",
};

function pactCell({ verdict, messages, why }: PactResult): Html {
  const counted = `${messages} ${messages === 1 ? "message" : "messages"}`;
  return html`<strong class="verdict ${classes[verdict]}">pact ${verdict}</strong> <span class="soft">${counted}</span>${why.map((one) => html`<br><span class="soft">${one}</span>`)}`;
}

/** Each version beside each consumer as each environment runs it. */
function meetingsSection(versions: readonly Version[]): Html | undefined {
  const all = versions.map((version) => ({ version, meetings: version.meetings?.() ?? [] }));
  const met = all.flatMap(({ meetings }) => meetings);
  const columns = [...new Map(met.map((one) => [meetingName(one), one])).values()].toSorted(
    (one, other) =>
      one.environment.localeCompare(other.environment, "en") || one.consumer.localeCompare(other.consumer, "en"),
  );
  if (columns.length === 0) return undefined;
  const head = columns.map(
    ({ consumer, version, environment }) =>
      html`<th role="columnheader" scope="col">${consumer} ${version} <span class="soft">in ${environment}</span></th>`,
  );
  const rows = all.map(({ version, meetings }) => {
    const cells = columns.map((column) => {
      const name = meetingName(column);
      const meeting = meetings.find((one) => meetingName(one) === name);
      return html`<td role="cell" data-label="${name}">${meeting ? meetingCell(meeting) : html`<span class="soft">–</span>`}</td>`;
    });
    return html`<tr role="row"><th role="rowheader" scope="row">${version.name}</th>
${cells}</tr>
`;
  });
  return html`<section aria-labelledby="deployed"><h2 id="deployed">Versions beside what is deployed</h2>
<p class="note">What the rules say of each version beside its consumers as they are deployed, with the reads and the pacts that those were built with; and what its own tests have found of these pacts, as a Pact broker was told.</p>
<table class="folding" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Version</th>${head}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table></section>`;
}

function meetingName({ consumer, version, environment }: Meeting): string {
  return `${consumer} ${version} in ${environment}`;
}

const meetingWords: Readonly<Record<Meeting["verdict"], string>> = {
  safe: "safe",
  broken: "breaks it",
  undecided: "not decided",
};

function meetingCell({ verdict, rules, why, verified }: Meeting): Html {
  return html`<strong class="verdict ${verdict}">${meetingWords[verdict]}</strong>${rules.map((rule) => html`<br><code>${rule}</code>`)}${why !== undefined && html`<br><span class="soft">${why}</span>`}${verified && html`<br>${verification(verified)}`}`;
}

/** A link leads to a page of the web, and to nothing else. */
function verification({ success, day, url }: Verification): Html {
  const text = `${success ? "verified" : "failed"} ${day}`;
  const isPage = url !== undefined && /^https?:\/\//i.test(url);
  return isPage ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`<span class="soft">${text}</span>`;
}

/** Each version against each older one. */
function pairTable(path: string, versions: readonly Version[], pairs: readonly Pair[]): Html {
  const older = versions.slice(1);
  const head = older.map(({ name }) => html`<th role="columnheader" scope="col">since ${name}</th>`);
  const rows = versions.slice(0, -1).map((after) => {
    const cells = older.map((before) => {
      const pair = pairs.find((one) => one.before === before && one.after === after);
      return html`<td role="cell" data-label="since ${before.name}">${pair ? html`<a href="${href(path, pair.path)}">${inShort(pair.findings())}</a>` : html`<span class="soft">–</span>`}</td>`;
    });
    return html`<tr role="row"><th role="rowheader" scope="row">${after.name}</th>
${cells}</tr>
`;
  });
  return html`<table class="folding" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Version</th>${head}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

function inShort(findings: readonly Finding[]): string {
  const counts = changelogSections(findings).map(({ title, findings: those }) => `${those.length} ${short[title]}`);
  return counts.length === 0 ? "the same" : counts.join(", ");
}

const short: Readonly<Record<string, string>> = {
  "Breaks consumers": "breaking",
  "May break consumers": "undecided",
  Added: "added",
  Changed: "changed",
  Deprecated: "deprecated",
  Removed: "removed",
};

function consecutive(versions: readonly Version[], pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ before, after }) => versions.indexOf(before) === versions.indexOf(after) + 1);
}

/** What has changed, in words, the worst first. */
function changelog(from: string, pair: Pair): Html {
  const sections = changelogSections(pair.findings());
  if (sections.length === 0) return html`<p>Nothing that is promised has changed.</p>`;
  return html`${sections.map(
    ({ title, findings }) => html`<h3>${title}</h3>
<ul>${[...new Set(findings.map((finding) => inWords(finding)))].map((text) => html`<li>${text}</li>`)}</ul>`,
  )}
<p><a href="${href(from, pair.path)}">Each with its place, its witness and how to mend it</a></p>`;
}

function inWords({ message, breaks }: Finding): string {
  const hurt = [...new Set(breaks.filter(({ outside }) => !outside).map(({ service }) => service))];
  return hurt.length === 0 ? message : `${message.replace(/\.$/, "")} (${hurt.join(", ")}).`;
}

function pairPage(site: Site, { service }: ServiceHistory, { before, after, path, findings }: Pair): SiteFile {
  const sections = changelogSections(findings());
  const title = `${service} ${before.name} → ${after.name}`;
  const body = html`
<h1>${title}</h1>
${sections.length === 0 && html`<p class="lead">Nothing that is promised has changed.</p>`}
${sections.map(({ title: name, findings: those }, index) => html`<section aria-labelledby="part-${index}"><h2 id="part-${index}">${name}</h2>${findingList(site, path, those)}</section>`)}`;
  const crumbs = [...crumbsOf(site, service), { title: "Versions", page: historyPath(service) }];
  return layout(site, { path, title, crumbs, body });
}
