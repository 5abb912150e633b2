import type { Contract } from "@tenon/contract";
import { icon } from "./assets/icon.js";
import { searchScript } from "./assets/search-script.js";
import { stylesheet } from "./assets/stylesheet.js";
import { catalogueOf } from "./model/catalogue.js";
import { payloadExample } from "./model/payload-example.js";
import { channelPage } from "./pages/channel-page.js";
import { documentPage } from "./pages/document-page.js";
import { fieldsPage } from "./pages/fields-page.js";
import { overviewPage } from "./pages/overview-page.js";
import { schemaFiles } from "./pages/schema-file.js";
import { indexedFields, searchIndex } from "./pages/search-index.js";
import type { PortalOptions, Site, SiteFile } from "./site.js";

/**
 * The whole site, as files. It says nothing that the contract does not say, asks nobody for anything, and the same contract gives the
 * same bytes. It can be served under any URL or opened from a folder.
 */
export function portalSite(contract: Contract, options: PortalOptions = {}): readonly SiteFile[] {
  const catalogue = catalogueOf(contract);
  const site: Site = {
    title: options.title ?? "Event catalogue",
    catalogue,
    snippets: options.snippets ?? (() => []),
    madeExample: (message) => payloadExample(contract.sources, { ...message, examples: [] }, options.accepts),
  };
  const fields = indexedFields(site);
  return [
    overviewPage(site),
    fieldsPage(site, fields),
    ...catalogue.services.flatMap((service) =>
      service.documents.map((document) => documentPage(site, service, document)),
    ),
    ...catalogue.entries.map((entry) => channelPage(site, entry)),
    ...catalogue.entries.flatMap((entry) => schemaFiles(site, entry)),
    searchIndex(site, fields),
    { path: "_/search.js", text: searchScript },
    { path: "_/style.css", text: stylesheet },
    { path: "_/icon.svg", text: icon },
  ];
}
