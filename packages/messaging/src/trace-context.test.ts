import { describe, expect, it } from "@jest/globals";
import { childOf, formatTraceparent, parseTraceparent } from "./trace-context.js";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const spanId = "b7ad6b7169203331";

describe("traceparent", () => {
  it.each([
    [`00-${traceId}-${spanId}-01`, { traceId, spanId, flags: 1 }],
    [`00-${traceId}-${spanId}-00`, { traceId, spanId, flags: 0 }],
    // A later version may have more to say (W3C Trace Context §3.2.4).
    [`cc-${traceId}-${spanId}-01-what-the-future-will-be-like`, { traceId, spanId, flags: 1 }],
  ])("%s is read", (text, parent) => {
    expect(parseTraceparent(text)).toEqual(parent);
  });

  it.each([
    ["absent", undefined],
    ["empty", ""],
    ["of the version that cannot be", `ff-${traceId}-${spanId}-01`],
    ["of an unknown trace", `00-${"0".repeat(32)}-${spanId}-01`],
    ["of an unknown span", `00-${traceId}-${"0".repeat(16)}-01`],
    ["in capitals", `00-${traceId.toUpperCase()}-${spanId}-01`],
    ["cut off", `00-${traceId}-${spanId}`],
  ])("is none when it is %s", (_, text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });

  it("has children in the same trace, and begins a trace where there was none", () => {
    const parent = { traceId, spanId, flags: 1 };
    const child = childOf(parent);
    expect(child).toMatchObject({ traceId, flags: 1 });
    expect(child.spanId).not.toBe(spanId);
    expect(parseTraceparent(formatTraceparent(child))).toEqual(child);
    expect(parseTraceparent(formatTraceparent(childOf(undefined)))).toBeDefined();
  });
});
