import { fullTitle, sentBy } from "../model/catalogue.js";
import type { Site, SiteFile } from "../site.js";
import { plain } from "./markdown-text.js";

/** The list of Markdown pages for agents, in the form of llmstxt.org: a title, a summary, and links with a line about each. */
export function llmsText(site: Site): SiteFile {
  const { catalogue, title } = site;
  const services = catalogue.services.map(({ name, documents }) => {
    const events = sentBy(catalogue, name).map((entry) => {
      const receivers = [...new Set(entry.receivers.map(({ service }) => service))];
      const to = receivers.length === 0 ? "received by nobody" : `received by ${receivers.join(", ")}`;
      return `- [${plain(fullTitle(catalogue, entry))}](${entry.page.replace(/\.html$/, ".md")}): ${plain(`${entry.channel.address ?? entry.channel.name}; ${to}`)}`;
    });
    const pages = documents.map(
      ({ document, page }) =>
        `- [${plain(document.title)} ${plain(document.version)}](${page.replace(/\.html$/, ".md")}): what it sends and receives`,
    );
    return `## ${plain(name)}\n\n${[...pages, ...events].join("\n")}`;
  });
  const summary = `> Services and the events between them, as their AsyncAPI documents promise them. Each page has the fields with who reads them, an example, the JSON Schema, the delivery promise and the code to write.`;
  return { path: "llms.txt", text: `${[`# ${plain(title)}`, summary, ...services].join("\n\n")}\n` };
}
