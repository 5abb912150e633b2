import { describe, expect, it } from "@jest/globals";
import { decodeHeaders, encodeHeaders } from "./cloud-events.js";
import type { Envelope } from "./envelope.js";

const full: Envelope = {
  id: "e-1",
  source: "orders",
  type: "orders.order-placed.v1",
  specversion: "1.0",
  time: "2026-11-02T09:41:00.000Z",
  datacontenttype: "application/json",
  dataversion: "1.2.0",
  dataschema: "urn:tenon:sha256-x",
  partitionkey: "o-1",
  correlationid: "c-1",
  causationid: "e-0",
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  tracestate: "vendor=x",
};

describe("headers of CloudEvents in binary mode", () => {
  it("are the attributes with their prefix, and those of the trace under their own name", () => {
    expect(encodeHeaders(full)).toEqual({
      "cloudEvents:id": "e-1",
      "cloudEvents:source": "orders",
      "cloudEvents:type": "orders.order-placed.v1",
      "cloudEvents:specversion": "1.0",
      "cloudEvents:time": "2026-11-02T09:41:00.000Z",
      "cloudEvents:dataversion": "1.2.0",
      "cloudEvents:dataschema": "urn:tenon:sha256-x",
      "cloudEvents:partitionkey": "o-1",
      "cloudEvents:correlationid": "c-1",
      "cloudEvents:causationid": "e-0",
      traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      tracestate: "vendor=x",
    });
  });

  it("come back as they were", () => {
    expect(decodeHeaders(encodeHeaders(full), "application/json")).toEqual(full);
  });

  it("are read under the other prefix of the binding too", () => {
    expect(decodeHeaders({ cloudEvents_id: "e-1", cloudEvents_type: "t" })).toEqual({ id: "e-1", type: "t" });
  });

  it("carry the application's own beside them", () => {
    const headers = { tenant: "acme", priority: 3, trail: [{ by: "Ada" }], none: null };
    expect(decodeHeaders(encodeHeaders({ ...full, headers }), "application/json")).toEqual({ ...full, headers });
  });

  it.each([
    ["what JSON cannot say", { at: new Date(0), body: Buffer.from("x"), rate: Number.NaN }],
    ["more than 16 KiB", { long: "x".repeat(16 * 1024) }],
    ["what is nested without end", { deep: JSON.parse(`${"[".repeat(30)}${"]".repeat(30)}`) }],
    ["routing of the broker's own", { CC: ["another.queue"], BCC: ["another.queue"] }],
  ])("carry no application's header of %s", (_, headers) => {
    expect(encodeHeaders({ headers })).toEqual({});
    expect(decodeHeaders(headers)).toEqual({});
  });

  it("leave out whatever is neither an attribute nor the application's, so that nothing smuggled in is believed or passed on", () => {
    const smuggled = {
      ...encodeHeaders(full),
      CC: ["another.queue"],
      BCC: ["another.queue"],
      "x-death": [{ count: 999 }],
      "x-delivery-count": 50,
      "tenon-attempt": 99,
      "cloudEvents:data": "{}",
      "cloudEvents:__proto__": "x",
    };
    expect(decodeHeaders(smuggled, "application/json")).toEqual(full);
  });

  it.each([
    ["no text", 7],
    ["a list", ["e-1"]],
    ["empty", ""],
    ["a line break", "e-1\r\nforged"],
    ["a terminal's escape", "\u001b[31mred"],
    ["too long", "x".repeat(1_025)],
  ])("leave out a value that is %s", (_, value) => {
    expect(decodeHeaders({ "cloudEvents:id": value }, value)).toEqual({});
  });

  it("leave out a version of CloudEvents that is not understood", () => {
    expect(decodeHeaders({ "cloudEvents:specversion": "2.0" })).toEqual({});
  });

  it("are not looked for in the prototype", () => {
    const inherited = Object.create({ "cloudEvents:id": "e-1" }) as Record<string, unknown>;
    expect(decodeHeaders(inherited)).toEqual({});
  });
});
