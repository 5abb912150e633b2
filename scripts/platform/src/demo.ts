import { randomUUID } from "node:crypto";
import type { Hold } from "./held-queue.js";
import type { ShopClient } from "./shop-client.js";

export interface DemoParts {
  readonly client: ShopClient;
  /** Runs a request and resolves with its answer when everything that it has led to is done and told. */
  readonly tell: <Result>(correlationId: string, request: () => Promise<Result>) => Promise<Result>;
  /** Makes the warehouse wait with a new order until it has heard of a cancelled one. */
  readonly holdWarehouse: () => Hold;
  /** Makes the news that an order is paid wait until the warehouse has heard of a cancelled one. */
  readonly holdPayment: () => Hold;
}

/** Somebody registers and places one order of each fate. Resolves with the customer's id. */
export async function playDemo({ client, tell, holdWarehouse, holdPayment }: DemoParts): Promise<string> {
  const ada = { name: "Ada Lovelace", email: "ada@example.com" };
  const customerId = await story((id) => client.register(ada, id));

  const saws = (quantity: number) => ({ sku: "TENON-SAW", quantity });
  const chisels = (quantity: number) => ({ sku: "MORTISE-CHISEL", quantity });
  const jigs = (quantity: number) => ({ sku: "DOVETAIL-JIG", quantity });

  await story((id) => client.order({ customerId, lines: [saws(1), chisels(2)] }, id));
  await story((id) => client.order({ customerId, lines: [jigs(1)] }, id));
  await story((id) => client.order({ customerId, lines: [saws(18)] }, id));
  await story(async (id) => {
    const { ended } = holdWarehouse();
    await client.cancel(await client.order({ customerId, lines: [chisels(4)] }, id), id);
    await ended;
  });
  await story(async (id) => {
    const { reached, ended } = holdPayment();
    const orderId = await client.order({ customerId, lines: [chisels(3)] }, id);
    await reached;
    await client.cancel(orderId, id);
    await ended;
  });
  return customerId;

  function story<Result>(request: (correlationId: string) => Promise<Result>): Promise<Result> {
    const correlationId = randomUUID();
    return tell(correlationId, () => request(correlationId));
  }
}
