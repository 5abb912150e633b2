export { payloadExample } from "./model/payload-example.js";
export { portalSite } from "./portal-site.js";
export type { PortalOptions, SiteFile, Snippet } from "./site.js";
