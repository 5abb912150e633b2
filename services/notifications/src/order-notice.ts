import type { TellCustomerEvent } from "@shop/events/notifications/v1/tell-customer-consumer.js";

type Reason = Extract<TellCustomerEvent, { type: "orders.order-rejected.v1" }>["data"]["reason"];

/** An order ends once: whatever is said of its end is one topic. */
export function topicOf({ data }: TellCustomerEvent): string {
  return `end of order ${data.orderId}`;
}

export function subjectOf(event: TellCustomerEvent): string {
  switch (event.type) {
    case "orders.order-confirmed.v1":
      return "Your order is confirmed";
    case "orders.order-cancelled.v1":
      return "Your order is cancelled";
    case "orders.order-rejected.v1":
      return `We cannot fulfil your order: ${reasonOf(event.data.reason)}`;
  }
}

function reasonOf(reason: Reason): string {
  switch (reason.kind) {
    case "outOfStock":
      return `too little of ${reason.skus.join(", ")}`;
    case "paymentRefused":
      return `the payment was refused (${reason.code.replaceAll("_", " ")})`;
  }
}
