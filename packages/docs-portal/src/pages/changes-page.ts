import { html } from "../html/html.js";
import type { Changes, Site, SiteFile } from "../site.js";
import { deployedTable } from "./deployed-table.js";
import { findingList } from "./finding-list.js";
import { layout } from "./layout.js";

const path = "changes.html";

/** What has changed since another version, document by document, and whom that breaks. */
export function changesPage(site: Site, { against, findings, deployed = [] }: Changes): SiteFile {
  const counted = findings.filter(({ accepted }) => accepted === undefined);
  const breaking = counted.filter(({ severity }) => severity === "breaking");
  const hurt = [...new Set(breaking.flatMap(({ breaks }) => breaks.map(({ service }) => service)))];
  const verdict =
    findings.length === 0
      ? html`Nothing that is promised has changed.`
      : hurt.length > 0
        ? html`Breaks ${hurt.join(", ")}.`
        : breaking.length > 0
          ? html`Breaks whoever reads it.`
          : html`Breaks nobody.`;
  const documents = [...Map.groupBy(findings, ({ on }) => on.document)];
  const body = html`
<h1>Changes</h1>
<p class="lead">Since ${against}: ${verdict}</p>
${deployed.length > 0 && html`<section aria-labelledby="deployed"><h2 id="deployed">Where it is deployed</h2>${deployedTable(site, path, deployed)}</section>`}
${documents.map(([document, those], index) => html`<section aria-labelledby="changed-${index}"><h2 id="changed-${index}">${document}</h2>${findingList(site, path, those)}</section>`)}`;
  return layout(site, { path, title: "Changes", crumbs: [{ title: site.title, page: "index.html" }], body });
}
