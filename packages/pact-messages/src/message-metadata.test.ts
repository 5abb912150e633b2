import { describe, expect, it } from "@jest/globals";
import { messageMetadata } from "./message-metadata.js";

describe("what a pact says beside a message", () => {
  const said = { contentType: "application/json", type: "orders.order-placed.v1" };

  it("is the exchange that the document names, and none that RabbitMQ has of itself", () => {
    expect(messageMetadata({ ...said, exchange: "shop.events" })).toEqual({ ...said, exchange: "shop.events" });
    expect(messageMetadata({ ...said, exchange: "amq.topic" })).toEqual(said);
    expect(messageMetadata({ ...said, exchange: "" })).toEqual(said);
  });
});
