import { randomUUID } from "node:crypto";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";

const [{ version, digest } = { version: "", digest: "" }] = orderPlaced.messages;

/** What stands beside the body of an event of Tenon. @param {{ orderId: string }} order */
export function sameAs({ orderId }) {
  const messageId = randomUUID();
  const headers = {
    "cloudEvents:id": messageId,
    "cloudEvents:source": "orders",
    "cloudEvents:type": orderPlaced.address,
    "cloudEvents:specversion": "1.0",
    "cloudEvents:time": new Date().toISOString(),
    "cloudEvents:dataversion": version,
    "cloudEvents:dataschema": `urn:tenon:${digest}`,
    "cloudEvents:partitionkey": orderId,
    "cloudEvents:correlationid": randomUUID(),
    traceparent: traceparent(),
  };
  return { mandatory: true, messageId, type: orderPlaced.address, headers };
}

/** The trace of something that is new. */
export function traceparent() {
  const hex = randomUUID().replaceAll("-", "");
  return `00-${hex}-${hex.slice(16)}-01`;
}
