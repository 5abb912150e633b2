import type { OrderRejected } from "@shop/events/orders/v1/types.js";
import type { OrderPlaced } from "@shop/events/orders/v2/order-placed.js";
import type { UserRegistered } from "@shop/events/users/v1/user-registered.js";
import type { Step, Trace } from "./trace.js";

/** What a trace is about and how it ended, in words. */
export interface Story {
  readonly title: string;
  readonly orderId?: string;
  readonly end: { readonly mood: "good" | "bad" | "calm"; readonly words: string };
}

/** Tells traces in words. Remembers the names of those who have registered. */
export class Storyteller {
  readonly #names = new Map<string, string>();

  tell({ steps }: Trace): Story {
    const [first] = steps;
    for (const step of steps) {
      const registered = event<UserRegistered>(step, "users.user-registered.v1");
      if (registered) this.#names.set(registered.userId, registered.name);
      const placed = event<OrderPlaced>(step, "orders.order-placed.v2");
      if (placed) return this.#orderStory(placed, steps);
    }
    const registered = first && event<UserRegistered>(first, "users.user-registered.v1");
    if (registered) return { title: `${registered.name} registers`, end: { mood: "good", words: "registered" } };
    return { title: first ? `${first.service} says ${first.event}` : "nothing was said", end: endOf(steps) };
  }

  #orderStory(placed: OrderPlaced, steps: readonly Step[]): Story {
    const cancels = steps.some(({ type }) => type === "orders.order-cancelled.v1") ? ", and cancels" : "";
    return { title: this.#order(placed) + cancels, orderId: placed.orderId, end: endOf(steps) };
  }

  #order({ customerId, lines, total }: OrderPlaced): string {
    const goods = lines.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(" and ");
    return `${this.#names.get(customerId) ?? "Somebody"} orders ${goods} for ${(total.amount / 100).toFixed(2)} ${total.currency}`;
  }
}

/** An order that was placed has its fate in the end. */
export function mayBeOver(steps: readonly Step[]): boolean {
  return !steps.some(({ type }) => type === "orders.order-placed.v2") || endOf(steps) !== notOver;
}

const notOver: Story["end"] = { mood: "calm", words: "done" };

function endOf(steps: readonly Step[]): Story["end"] {
  const hops = steps.flatMap(({ hops }) => hops);
  if (hops.some(({ outcome }) => outcome.kind === "given-up")) return { mood: "bad", words: "given up" };
  for (const step of [...steps].reverse()) {
    if (step.type === "payments.payment-refunded.v1") return { mood: "calm", words: "paid back" };
    if (step.type === "orders.order-confirmed.v1") return { mood: "good", words: "confirmed" };
    if (step.type === "orders.order-cancelled.v1") return { mood: "calm", words: "cancelled" };
    const rejected = event<OrderRejected>(step, "orders.order-rejected.v1");
    if (rejected) return { mood: "bad", words: `rejected: ${reasonOf(rejected.reason)}` };
  }
  return notOver;
}

function reasonOf(reason: OrderRejected["reason"]): string {
  return reason.kind === "outOfStock"
    ? `too little of ${reason.skus.join(", ")}`
    : `payment refused (${reason.code.replaceAll("_", " ")})`;
}

/** What a step carries was validated by its publisher under this very type. */
function event<Data>({ type, data }: Step, wanted: string): Data | undefined {
  return type === wanted ? (data as Data) : undefined;
}
