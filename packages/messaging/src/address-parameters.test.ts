import { describe, expect, it } from "@jest/globals";
import { expandAddress, parametersReader, patternOf } from "./address-parameters.js";
import { consume } from "./consume.js";
import { Consumer } from "./consumer.js";
import { defineChannel } from "./define-channel.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { MessageContext } from "./message-context.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { validateWith } from "./testing/validate-with.js";

describe("an address with parameters", () => {
  it.each([
    ["lights.{lampId}.measured", { lampId: "7" }, "lights.7.measured"],
    ["lights.{lampId}.measured", { lampId: "a.b*#/ü" }, "lights.a%2Eb%2A%23%2F%C3%BC.measured"],
    ["{city}-{lampId}.on", { city: "Bern", lampId: "7" }, "Bern-7.on"],
    ["user/{id}/signed-up", { id: "x" }, "user/x/signed-up"],
  ])("%s with %j is %s, and is read back", (address, parameters, wanted) => {
    expect(expandAddress(address, {}, parameters)).toBe(wanted);
    expect(parametersReader(address, {})(wanted)).toEqual(parameters);
  });

  it.each([
    ["lights.{lampId}.measured", "lights.*.measured"],
    ["{city}-{lampId}.on", "*.on"],
    ["user/{id}", "*"],
    ["orders.#", "orders.#"],
  ])("%s is bound as %s", (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  it.each([
    ["lights.{lampId}.measured", "lights.7.off"],
    ["lights.{lampId}.measured", "lights.7.8.measured"],
    ["lights.{lampId}.measured", "lights..measured"],
    ["a-{x}.on", "b-1.on"],
  ])("%s is not where %s comes from", (address, arrived) => {
    expect(parametersReader(address, {})(arrived)).toBeUndefined();
  });

  it.each([
    [{}, "PARAMETER_INVALID lights.{city}: city must be a text that is not empty"],
    [{ city: "" }, "PARAMETER_INVALID lights.{city}: city must be a text that is not empty"],
    [{ city: "Rome" }, "PARAMETER_INVALID lights.{city}: city must be one of Bern, Basel"],
  ])("is not made with %j", (given, wanted) => {
    expect(() => expandAddress("lights.{city}", { city: { enum: ["Bern", "Basel"] } }, given)).toThrow(wanted);
  });

  it("has the default where nothing is said", () => {
    expect(expandAddress("lights.{city}", { city: { default: "Bern" } }, {})).toBe("lights.Bern");
  });

  it("does not take what every object has for a parameter", () => {
    expect(() => expandAddress("lights.{constructor}", {}, {})).toThrow("PARAMETER_INVALID");
  });
});

interface LampParameters {
  readonly lampId: string;
}

const measured = defineChannel<{ readonly lumens: number }, LampParameters>({
  address: "lights.{lampId}.measured",
  parameters: { lampId: {} },
  source: "lights",
  exchange: { name: "lights", type: "topic", durable: true, autoDelete: false },
  message: { type: "measured", version: "1.0.0", digest: "sha256-x", validate: validateWith({ lumens: "number" }) },
});

class Log extends Consumer<{ readonly lumens: number }, LampParameters> {
  readonly subscription = defineSubscription<{ readonly lumens: number }, LampParameters>({
    channel: measured,
    consumer: "log",
    queue: "log.measured",
  });
  readonly seen: string[] = [];

  handle({ lumens }: { readonly lumens: number }, { parameters }: MessageContext<LampParameters>): void {
    this.seen.push(`${parameters.lampId}: ${lumens}`);
  }
}

describe("a channel whose address has parameters", () => {
  it("carries them from the publisher to the handler", async () => {
    const broker = new InProcessBroker();
    const log = new Log();
    await consume(broker, log);
    const publisher = new Publisher(measured, broker);
    await publisher.publish({ lumens: 3 }, { parameters: { lampId: "hall.1" } });
    await publisher.publish({ lumens: 4 }, { parameters: { lampId: "hall.2" } });
    await broker.settled();
    expect(log.seen).toEqual(["hall.1: 3", "hall.2: 4"]);
    await broker.close();
  });
});
