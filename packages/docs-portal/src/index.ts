export { payloadExample } from "./model/payload-example.js";
export { openPortal, type Portal, portalSite } from "./portal-site.js";
export type { Changes, PortalOptions, SiteFile, Snippet } from "./site.js";
