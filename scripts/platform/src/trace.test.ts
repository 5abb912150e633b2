import { afterEach, describe, expect, it } from "@jest/globals";
import { type StockReserved, stockReserved } from "@shop/events/inventory/v1/stock-reserved.js";
import { rejectUnpaid } from "@shop/events/orders/v1/reject-unpaid-consumer.js";
import { collectPayment } from "@shop/events/payments/v1/collect-payment-consumer.js";
import { paymentRefused } from "@shop/events/payments/v1/payment-refused.js";
import {
  type Broker,
  Consumer,
  consume,
  InProcessBroker,
  observeBroker,
  Publisher,
  runWithContext,
  type Subscription,
} from "@tenon/messaging";
import { type Step, type Trace, TraceRecorder } from "./trace.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const reserved: StockReserved = { orderId, reservationId: orderId, reservedAt: "2026-11-02T09:41:00Z" };

class Deed<Event> extends Consumer<Event> {
  constructor(
    readonly subscription: Subscription<Event>,
    private readonly work: () => Promise<unknown> | unknown,
  ) {
    super();
  }

  async handle(): Promise<void> {
    await this.work();
  }
}

let broker: InProcessBroker;
let recorder: TraceRecorder;
let traced: Promise<Trace>;
let observed: Broker;

function record(mayBeOver?: (steps: readonly Step[]) => boolean): void {
  const { promise, resolve } = Promise.withResolvers<Trace>();
  traced = promise;
  broker = new InProcessBroker();
  recorder = new TraceRecorder({ quietMs: 20, ...(mayBeOver && { mayBeOver }), onComplete: resolve });
  observed = observeBroker(broker, recorder.observer);
}

afterEach(async () => {
  recorder.stop();
  await broker.close();
});

async function reserveStock(): Promise<void> {
  const publisher = new Publisher(stockReserved, observed);
  await runWithContext({ correlationId: "c-1" }, () => publisher.publish(reserved, { id: "e-1" }));
}

describe("TraceRecorder", () => {
  it("links what one request has led to, event by event", async () => {
    record();
    const refused = new Publisher(paymentRefused, observed);
    const code = "limit_exceeded" as const;
    await consume(observed, new Deed(rejectUnpaid, () => undefined));
    await consume(
      observed,
      new Deed(collectPayment, () => refused.publish({ orderId, code, refusedAt: reserved.reservedAt }, { id: "e-2" })),
    );
    await reserveStock();
    expect(await traced).toEqual({
      correlationId: "c-1",
      ms: expect.any(Number),
      steps: [
        {
          id: "e-1",
          service: "inventory",
          event: "stock-reserved.v1",
          type: "inventory.stock-reserved.v1",
          data: reserved,
          at: 0,
          hops: [hop("payments", "collect-payment")],
        },
        {
          id: "e-2",
          service: "payments",
          event: "payment-refused.v1",
          type: "payments.payment-refused.v1",
          data: { orderId, code, refusedAt: reserved.reservedAt },
          causationId: "e-1",
          at: expect.any(Number),
          hops: [hop("orders", "reject-unpaid")],
        },
      ],
    });
  });

  it("waits for a retry", async () => {
    record();
    let calls = 0;
    const deed = new Deed(collectPayment, () => {
      if (++calls === 1) throw new Error("not yet");
    });
    await consume(observed, deed);
    await reserveStock();
    const { steps } = await traced;
    expect(steps[0]?.hops.map(({ outcome }) => outcome)).toEqual([
      { kind: "failed", message: "not yet", retryInMs: expect.any(Number) },
      { kind: "handled" },
    ]);
  });

  it("waits for an event that is still on its way, where that cannot be all", async () => {
    record((steps) => steps.length === 2);
    const refused = new Publisher(paymentRefused, observed);
    await consume(observed, new Deed(rejectUnpaid, () => undefined));
    await consume(observed, new Deed(collectPayment, () => undefined));
    await reserveStock();
    await broker.settled();
    await quiet();
    await runWithContext({ correlationId: "c-1" }, () =>
      refused.publish({ orderId, code: "limit_exceeded", refusedAt: reserved.reservedAt }, { id: "e-2" }),
    );
    expect((await traced).steps.map(({ id }) => id)).toEqual(["e-1", "e-2"]);
  });

  it("waits for a handler that is at work, and for whoever has pinned it", async () => {
    record();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    await consume(observed, new Deed(collectPayment, () => gate));
    const unpin = recorder.pin("c-1");
    let isComplete = false;
    void traced.then(() => {
      isComplete = true;
    });
    await reserveStock();
    await quiet();
    open();
    await broker.settled();
    await quiet();
    expect(isComplete).toBe(false);
    unpin();
    expect((await traced).steps[0]?.hops).toEqual([hop("payments", "collect-payment")]);
  });
});

function hop(service: string, deed: string) {
  return { service, deed, at: expect.any(Number), ms: expect.any(Number), outcome: { kind: "handled" } };
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
