// Generated from asyncapi/tenants.yaml by `tenon generate`. Edit the spec, not this file.

import type { TenantMoved, TenantMovedHeaders } from "./tenant-moved.js";

/** An example of `tenantMoved`. */
export const tenantMovedExample = { to: "Bern" } as const;
tenantMovedExample satisfies TenantMoved;
// @ts-expect-error to is required.
({}) as Omit<typeof tenantMovedExample, "to"> satisfies TenantMoved;
// @ts-expect-error to is no number.
({}) as Omit<typeof tenantMovedExample, "to"> & { readonly to: 0 } satisfies TenantMoved;

/** An example of the headers of `tenantMoved`. */
export const tenantMovedHeadersExample = { tenant: "acme", priority: 3 } as const;
tenantMovedHeadersExample satisfies TenantMovedHeaders;
// @ts-expect-error tenant is required.
({}) as Omit<typeof tenantMovedHeadersExample, "tenant"> satisfies TenantMovedHeaders;
// @ts-expect-error tenant is no number.
({}) as Omit<typeof tenantMovedHeadersExample, "tenant"> & { readonly tenant: 0 } satisfies TenantMovedHeaders;
// @ts-expect-error priority is no text.
({}) as Omit<typeof tenantMovedHeadersExample, "priority"> & { readonly priority: "0" } satisfies TenantMovedHeaders;
