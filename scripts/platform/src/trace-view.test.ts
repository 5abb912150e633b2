import { describe, expect, it } from "@jest/globals";
import { plain } from "./paint.js";
import type { Story } from "./story.js";
import type { Trace } from "./trace.js";
import { traceLines } from "./trace-view.js";

const placed = {
  id: "1",
  service: "orders",
  event: "order-placed.v1",
  type: "orders.order-placed.v1",
  data: {},
} as const;
const story: Story = { title: "Ada orders a saw", orderId: "o-1", end: { mood: "good", words: "confirmed" } };

function shown(trace: Pick<Trace, "steps">, { told = story, width = 120 } = {}): string {
  return traceLines({ correlationId: "c-1", ms: 15.4, ...trace }, told, { paint: plain, width }).join("\n");
}

describe("a trace as text", () => {
  it("says in columns who said what when, and who did what about it", () => {
    const handled = { kind: "handled" } as const;
    expect(
      shown({
        steps: [
          {
            ...placed,
            at: 0,
            hops: [
              { service: "inventory", deed: "reserve-stock", at: 1, ms: 2.04, outcome: handled },
              { service: "notifications", deed: "note", at: 1, ms: 10, outcome: handled },
            ],
          },
          { ...placed, id: "2", service: "inventory", event: "stock-reserved.v1", at: 12.6, hops: [] },
        ],
      }),
    ).toBe(`  Ada orders a saw
  order o-1   correlation c-1

     0 ms  orders         order-placed.v1        →  inventory      reserve-stock        2.0 ms
                                                 →  notifications  note                10.0 ms
    13 ms  inventory      stock-reserved.v1

  ✔ confirmed in 15 ms`);
  });

  it("fits a terminal of 80 characters", () => {
    const hop = {
      service: "notifications",
      deed: "note-notification",
      at: 1,
      ms: 2,
      outcome: { kind: "handled" },
    } as const;
    const step = { ...placed, service: "notifications", event: "payment-authorised.v1", at: 99_999, hops: [hop] };
    expect(shown({ steps: [step] }, { width: 80 })).toBe(`  Ada orders a saw
  order o-1
  correlation c-1

 99999 ms notifications payment-authorised.v1 → notifications note-notification

  ✔ confirmed in 15 ms`);
  });

  it("says what went wrong", () => {
    const failed = { kind: "failed", message: "CONTACT_UNKNOWN", retryInMs: 210.4 } as const;
    const givenUp = { kind: "given-up", message: "attempts-exhausted: CONTACT_UNKNOWN" } as const;
    const hop = { service: "notifications", deed: "tell-customer", at: 1, ms: 1 };
    const text = shown(
      {
        steps: [
          {
            ...placed,
            at: 0,
            hops: [
              { ...hop, outcome: failed },
              { ...hop, outcome: givenUp },
            ],
          },
        ],
      },
      { told: { title: "Ada orders a saw", end: { mood: "bad", words: "given up" } } },
    );
    expect(text).toContain("1.0 ms  ↻ CONTACT_UNKNOWN, again in 210 ms\n");
    expect(text).toContain("1.0 ms  ✖ attempts-exhausted: CONTACT_UNKNOWN\n");
    expect(text).toContain("✖ given up in 15 ms");
  });
});
