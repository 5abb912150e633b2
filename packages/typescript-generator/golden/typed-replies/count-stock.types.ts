import type { MessageContext } from "@tenon/messaging";
import type { AskCountRequester } from "./generated/stock/ask-count-requester.js";
import type { CountAsked, CountAskedHeaders, CountAskedParameters } from "./generated/stock/count-asked.js";
import { TellCountResponder } from "./generated/stock/tell-count-consumer.js";

export class TellCount extends TellCountResponder {
  async respond({ sku }: CountAsked, { parameters, headers }: MessageContext<CountAskedParameters, CountAskedHeaders>) {
    const count = await this.counted(headers.tenant, parameters.warehouse, sku);
    return { reply: { count }, headers: { countedAt: new Date().toISOString() } };
  }

  private async counted(tenant: string, warehouse: "basel" | "bern", sku: string): Promise<number> {
    return `${tenant} ${warehouse} ${sku}`.length;
  }
}

export async function howMany(requester: AskCountRequester, sku: string): Promise<number> {
  const asked = { parameters: { warehouse: "bern" }, headers: { tenant: "acme" } } as const;
  const { reply, headers } = await requester.request({ sku }, asked);
  console.log(`counted at ${headers.countedAt}`);
  return reply.count;
}
