// Generated from asyncapi/odd.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { ArrayType } from "./types.js";
import { validateRecordType } from "./validators.js";

/** Somebody has come in. */
export interface RecordType {
  readonly tracks: readonly ArrayType[];
}

/** The channel `odd.first-floor`. */
export const _1stFloorRoom2 = defineChannel<RecordType>({
  address: "odd.first-floor",
  source: "odd",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "entered",
    version: "1.0.0",
    digest: "sha256-3163c6b3152bea5574fcbe35dbd1e70801b3af1a2ea849cb5834e0b74c4f6b4f",
    validate: validateRecordType,
  },
});

/** Publishes `RecordType`. An invalid event throws `InvalidEventError` and is not sent. */
export class _1stFloorRoom2Publisher extends Publisher<RecordType> {
  constructor(broker: Broker) {
    super(_1stFloorRoom2, broker);
  }
}
