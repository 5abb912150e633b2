export { portalSite } from "./portal-site.js";
export type { PortalOptions, SiteFile } from "./site.js";
