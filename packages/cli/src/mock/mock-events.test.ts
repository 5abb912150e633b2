import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { judgesOf } from "@tenon/typescript-generator";
import { mockEvents } from "./mock-events.js";

const golden = join(import.meta.dirname, "../../../typescript-generator/golden");

const twoExamples = `
asyncapi: 3.0.0
info: { title: Shop, version: 1.0.0 }
channels:
  counted:
    address: shop.{place}.counted
    parameters: { place: { enum: [north, south] } }
    messages:
      counted:
        name: shop.counted
        payload: { type: object, required: [number], properties: { number: { type: integer } } }
        examples:
          - payload: { number: 1 }
          - payload: { number: none }
          - payload: { number: 2 }
      reset:
        name: shop.reset
        payload: { type: object, required: [by], properties: { by: { type: string, enum: [Ada] } } }
operations:
  count: { action: send, channel: { $ref: "#/channels/counted" } }
`;

describe("mockEvents", () => {
  it("takes the valid examples in turn, and makes one of a message that has none", async () => {
    const { contract, problems } = await readContract({
      list: async () => ["shop.yaml"],
      read: async () => ({ bytes: new TextEncoder().encode(twoExamples) }),
    });
    expect(problems).toEqual([]);
    const [channel] = contract.documents[0]?.channels ?? [];
    const options = { parameters: { place: "north" } };
    expect(channel && mockEvents(contract, channel)).toEqual([
      { type: "shop.counted", event: { type: "shop.counted", data: { number: 1 } }, options },
      { type: "shop.counted", event: { type: "shop.counted", data: { number: 2 } }, options },
      { type: "shop.reset", event: { type: "shop.reset", data: { by: "Ada" } }, options },
    ]);
  });

  it.each(["reads", "headers"])("makes what the validators take: %s", async (name) => {
    const { contract } = await readContract(openFolder(join(golden, name, "asyncapi")));
    const channels = contract.documents
      .flatMap((document) => document.channels)
      .filter((one) => one.messages.length === 1);
    expect(channels.length).toBeGreaterThan(0);
    for (const channel of channels) {
      const [message] = channel.messages;
      const judges = judgesOf(contract.sources, message?.payload ? [message.payload] : []);
      const events = mockEvents(contract, channel);
      expect(events.map(({ event }) => judges[0]?.(event))).toEqual(events.map(() => true));
      expect(events.length).toBeGreaterThan(0);
    }
  });
});
