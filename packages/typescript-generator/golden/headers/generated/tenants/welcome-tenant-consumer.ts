// Generated from asyncapi/tenants.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type NoParameters } from "@tenon/messaging";
import { type TenantMoved, tenantMoved, type TenantMovedHeaders } from "./tenant-moved.js";

/** The operation `welcomeTenant`. */
export const welcomeTenant = defineSubscription<TenantMoved, NoParameters, TenantMovedHeaders>({
  channel: tenantMoved,
  consumer: "tenants",
  queue: "tenants.welcome-tenant",
});

/** Handles `welcomeTenant`: extend it and write `handle`. */
export abstract class WelcomeTenantConsumer extends Consumer<TenantMoved, NoParameters, TenantMovedHeaders> {
  readonly subscription = welcomeTenant;
}
