// Generated from asyncapi/odd.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel } from "@tenon/messaging";
import type { Publisher } from "./types.js";
import { validatePublisher } from "./validators.js";

/** The channel `odd.delete`. */
export const deleteChannel = defineChannel<Publisher>({
  address: "odd.delete",
  source: "odd",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "delete",
    version: "1.0.0",
    digest: "sha256-a1e862e9c51309afb3cce92e2fc056ff4f69260335669f3966253e521a0dbb37",
    validate: validatePublisher,
  },
});
