/** What a customer sends to the shop, over HTTP like everybody else. */
export class ShopClient {
  constructor(private readonly urls: { readonly users: string; readonly orders: string }) {}

  async register(user: { readonly name: string; readonly email: string }, correlationId: string): Promise<string> {
    const { userId } = await post<{ userId: string }>(`${this.urls.users}/users`, user, correlationId);
    return userId;
  }

  async order(order: Order, correlationId: string): Promise<string> {
    const { orderId } = await post<{ orderId: string }>(`${this.urls.orders}/orders`, order, correlationId);
    return orderId;
  }

  async cancel(orderId: string, correlationId: string): Promise<void> {
    await post(`${this.urls.orders}/orders/${orderId}/cancel`, {}, correlationId);
  }
}

export interface Order {
  readonly customerId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Throws with the service's own words when it refuses. */
async function post<Answer>(url: string, body: object, correlationId: string): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-correlation-id": correlationId },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}
