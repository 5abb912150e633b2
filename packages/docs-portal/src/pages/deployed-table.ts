import { type Html, html } from "../html/html.js";
import { type Deployed, href, type Site } from "../site.js";

const words: Readonly<Record<Deployed["verdict"], string>> = {
  broken: "breaks",
  safe: "safe",
  undecided: "not decided",
};

/** Every service with the version that each environment runs, and what the change does to it there. */
export function deployedTable(site: Site, from: string, deployed: readonly Deployed[]): Html {
  const environments = [...new Set(deployed.map(({ environment }) => environment))];
  const services = [...new Set(deployed.map(({ service }) => service))].toSorted((a, b) => a.localeCompare(b, "en"));
  const head = environments.map((name) => html`<th role="columnheader" scope="col">${name}</th>`);
  const rows = services.map((service) => {
    const page = site.catalogue.services.find(({ name }) => name === service)?.documents.at(-1)?.page;
    const cells = environments.map((environment) => {
      const one = deployed.find((other) => other.environment === environment && other.service === service);
      return html`<td role="cell" data-label="${environment}">${one ? cell(one) : html`<span class="soft">–</span>`}</td>`;
    });
    const name = page === undefined ? service : html`<a href="${href(from, page)}">${service}</a>`;
    return html`<tr role="row"><th role="rowheader" scope="row">${name}</th>
${cells}</tr>
`;
  });
  return html`<table class="folding names" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Service</th>${head}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

function cell({ version, verdict, causes, why }: Deployed): Html {
  const reasons = [...new Set(causes.map(({ rule, operation, by }) => `${operation}: ${rule}, by ${by}`))];
  return html`${version} <strong class="verdict ${verdict}">${words[verdict]}</strong>${reasons.map((reason) => html`<br><span class="soft">${reason}</span>`)}${why !== undefined && html`<br><span class="soft">${why}</span>`}`;
}
