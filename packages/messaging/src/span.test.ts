import { afterAll, describe, expect, it } from "@jest/globals";
import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { consume } from "./consume.js";
import { InProcessBroker } from "./in-process-broker.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { anOrder, orderCancelled, orderPlaced, ReserveStock } from "./testing/orders.js";
import { recordSpans } from "./testing/recording-tracer.js";

describe("spans, where the application has set up OpenTelemetry", () => {
  const spans = recordSpans();

  afterAll(() => {
    trace.disable();
    context.disable();
  });

  it("follow an event from its publisher through its handler to what the handler publishes", async () => {
    const broker = new InProcessBroker();
    const subscription = defineSubscription({ channel: orderCancelled, consumer: "log", queue: "log.cancelled" });
    await consume(broker, { subscription, handle: () => {} });
    const cancel = new Publisher(orderCancelled, broker);
    let failures = 1;
    await consume(
      broker,
      new ReserveStock(async () => {
        if (failures-- > 0) throw new Error("not yet");
        await cancel.publish({ orderId: "o-1" });
      }),
    );

    const envelope = await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    const [send, failed, processed, sendNext, processedNext] = spans;
    expect(spans.map(({ name, kind }) => [name, kind])).toEqual([
      ["send orders.order-placed.v1", SpanKind.PRODUCER],
      ["process inventory.reserve-stock", SpanKind.CONSUMER],
      ["process inventory.reserve-stock", SpanKind.CONSUMER],
      ["send orders.order-cancelled.v1", SpanKind.PRODUCER],
      ["process log.cancelled", SpanKind.CONSUMER],
    ]);
    expect(envelope.traceparent).toBe(`00-${send?.context.traceId}-${send?.context.spanId}-01`);
    expect([failed, processed, sendNext, processedNext].map((span) => span?.parent?.spanId)).toEqual([
      send?.context.spanId,
      send?.context.spanId,
      processed?.context.spanId,
      sendNext?.context.spanId,
    ]);
    expect(failed?.status).toEqual({ code: SpanStatusCode.ERROR, message: "not yet" });
    expect(spans.every(({ hasEnded }) => hasEnded)).toBe(true);
  });
});
