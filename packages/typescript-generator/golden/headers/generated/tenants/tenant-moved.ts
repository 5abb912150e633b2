// Generated from asyncapi/tenants.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, type NoParameters, Publisher } from "@tenon/messaging";
import { validateTenantMoved, validateTenantMovedHeaders } from "./validators.js";

export interface TenantMoved {
  readonly to: string;
}

/** Who has asked for it. */
export interface TenantMovedHeaders {
  /**
   * The tenant that it is about.
   * @minLength 1
   */
  readonly tenant: string;
  /**
   * @integer
   * @minimum 0
   * @maximum 9
   */
  readonly priority?: number;
  readonly requestId?: string;
}

/** The channel `tenants.tenant-moved`. */
export const tenantMoved = defineChannel<TenantMoved, NoParameters, TenantMovedHeaders>({
  address: "tenants.tenant-moved",
  source: "tenants",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "tenantMoved",
    version: "1.0.0",
    digest: "sha256-d59259cd2e4f4148a0379cf154f31fbdf3718a951c4f696a232766fe9c8e6ca8",
    validate: validateTenantMoved,
    headers: { names: ["tenant", "priority", "requestId"], validate: validateTenantMovedHeaders },
    correlationId: "$message.header#/requestId",
  },
});

/** Publishes `TenantMoved`. An invalid event throws `InvalidEventError` and is not sent. */
export class TenantMovedPublisher extends Publisher<TenantMoved, NoParameters, TenantMovedHeaders> {
  constructor(broker: Broker) {
    super(tenantMoved, broker);
  }
}
