import { randomUUID } from "node:crypto";
import { HttpStatus } from "@nestjs/common";
import type { OrderPlaced } from "@shop/events/orders/v2/order-placed.js";
import { validateOrderPlaced } from "@shop/events/orders/v2/validators.js";
import type { Money } from "@shop/events/shared/money/types.js";
import { HttpProblem, isFields, requestBody } from "@tenon/nestjs-messaging";
import { priceOf } from "./price-list.js";

const nothing: Money = { amount: 0, currency: "EUR" };

/** An order is held to what the event promises. Prices, time and name are ours to say; `priced` fills in the first. */
export const orderForm = requestBody(validateOrderPlaced, ({ customerId, lines, note = null }) => ({
  orderId: randomUUID(),
  customerId,
  placedAt: new Date().toISOString(),
  lines: Array.isArray(lines) ? lines.map(unpricedLine) : lines,
  total: nothing,
  note,
}));

function unpricedLine(line: unknown): unknown {
  if (!isFields(line)) return line;
  const { sku, quantity } = line;
  return { sku, quantity, unitPrice: nothing };
}

/** The same order with prices and total. Throws `HttpProblem` where we do not sell an article, or not that much. */
export function priced(order: OrderPlaced): OrderPlaced {
  const [first, ...others] = order.lines;
  const lines: OrderPlaced["lines"] = [
    pricedLine(first, 0),
    ...others.map((line, index) => pricedLine(line, index + 1)),
  ];
  const amount = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0);
  if (Number.isSafeInteger(amount)) return { ...order, lines, total: { amount, currency: "EUR" } };
  throw refusal("ORDER_TOO_LARGE", "We cannot count that much money.", { pointer: "/lines", message: "is too much" });
}

function pricedLine(line: OrderPlaced["lines"][0], index: number): OrderPlaced["lines"][0] {
  const unitPrice = priceOf(line.sku);
  if (unitPrice) return { ...line, unitPrice };
  throw refusal("ARTICLE_UNKNOWN", `We do not sell ${line.sku}.`, {
    pointer: `/lines/${index}/sku`,
    message: "is not in our catalogue",
  });
}

function refusal(code: string, detail: string, issue: { pointer: string; message: string }): HttpProblem {
  return new HttpProblem({ status: HttpStatus.UNPROCESSABLE_ENTITY, code, detail, issues: [issue] });
}
