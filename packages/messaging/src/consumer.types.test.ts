import { describe, expect, it } from "@jest/globals";
import type { Broker } from "./broker.js";
import { consume } from "./consume.js";
import { Consumer } from "./consumer.js";
import { Publisher } from "./publisher.js";
import {
  type OrderEvents,
  type OrderPlaced,
  orderLog,
  orderPlaced,
  type ReserveStockEvent,
  reserveStock,
} from "./testing/orders.js";

/** What must not compile: `tsc` fails where one of these lines is not an error. Nothing here is run. */
export function proofs(broker: Broker): void {
  abstract class ReserveStockConsumer extends Consumer<ReserveStockEvent> {
    readonly subscription = reserveStock;
  }

  // @ts-expect-error: it has forgotten to handle.
  class Forgetful extends ReserveStockConsumer {}

  class WantsAnotherShape extends ReserveStockConsumer {
    // @ts-expect-error: the event has no `customer`.
    handle(_event: { readonly customer: string }): void {}
  }

  class ReadsWhatItHasNotDeclared extends ReserveStockConsumer {
    // @ts-expect-error: `total` is not in `reads`.
    handle({ total }: ReserveStockEvent): void {
      void total;
    }
  }

  class WantsTheWholeEvent extends ReserveStockConsumer {
    handle(_event: OrderPlaced): void {}
  }
  // @ts-expect-error: a subclass may ask for more, as methods go in TypeScript; where it is started, it may not.
  void consume(broker, new WantsTheWholeEvent());

  class Works extends ReserveStockConsumer {
    handle({ orderId, lines }: ReserveStockEvent): void {
      void [orderId, ...lines.map(({ sku }) => sku)];
    }
  }
  void consume(broker, new Works());

  const orders = new Publisher(orderPlaced, broker);
  // @ts-expect-error: `total` is missing.
  void orders.publish({ orderId: "o-1", lines: [] });
  // @ts-expect-error: events are read only.
  const change = (event: OrderPlaced) => (event.total = 0);

  const log = new Publisher(orderLog, broker);
  void log.publish({ type: "orders.order-cancelled.v1", data: { orderId: "o-1" } });
  // @ts-expect-error: this type has other data.
  void log.publish({ type: "orders.order-placed.v1", data: { orderId: "o-1" } });
  const read = (event: OrderEvents) => (event.type === "orders.order-placed.v1" ? event.data.total : 0);

  void [Forgetful, WantsAnotherShape, ReadsWhatItHasNotDeclared, change, read];
}

describe("the types of consumers and publishers", () => {
  it("are proved by tsc", () => {
    expect(proofs).toBeInstanceOf(Function);
  });
});
