export type { Meeting, PactResult, ServiceHistory, Verification, Version } from "./model/history.js";
export { payloadExample } from "./model/payload-example.js";
export { type PayloadField, payloadFields } from "./model/payload-fields.js";
export { openPortal, type Portal, portalSite } from "./portal-site.js";
export type { Changes, Deployed, PortalOptions, SiteFile, Snippet } from "./site.js";
