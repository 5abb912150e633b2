import type { Html } from "../html/html.js";
import { type Entry, pageOf, versionLabel } from "../model/catalogue.js";
import { href, type Site } from "../site.js";
import { eventChart, mostColumns } from "./event-chart.js";

/** The chart of some channels and of the services that they join; undefined where there are too many, or nothing to draw. */
export function chartOf(site: Site, path: string, entries: readonly Entry[]): Html | undefined {
  const { catalogue } = site;
  const rows = entries.map((entry) => ({
    title: entry.title,
    href: href(path, entry.page),
    version: versionLabel(catalogue, entry),
    senders: sendersOf(site, entry),
    receivers: [...new Set(entry.receivers.map(({ service }) => service))],
  }));
  const named = new Set(rows.flatMap(({ senders, receivers }) => [...senders, ...receivers]));
  const columns = catalogue.services
    .filter(({ name }) => named.has(name))
    .map(({ name, documents }) => ({ name, href: href(path, documents.at(-1)?.page ?? "index.html") }));
  if (rows.length === 0 || columns.length < 2 || columns.length > mostColumns) return undefined;
  return eventChart("Chart of who sends what to whom", columns, rows);
}

/** The services that send to a channel. One that nobody says to send to is its own document's. */
export function sendersOf({ catalogue }: Site, { senders, home }: Entry): readonly string[] {
  const services = senders.map((operation) => pageOf(catalogue, operation.document)?.service ?? operation.document);
  return services.length === 0 ? [home.service] : [...new Set(services)];
}
