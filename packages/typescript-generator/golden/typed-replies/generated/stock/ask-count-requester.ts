// Generated from asyncapi/stock.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, Requester, type RequestReply } from "@tenon/messaging";
import { type CountAsked, countAsked, type CountAskedHeaders, type CountAskedParameters } from "./count-asked.js";
import { type CountTold, countTold, type CountToldHeaders } from "./count-told.js";

/** The operation `askCount`. */
export const askCount: RequestReply<CountAsked, CountTold, CountAskedParameters, CountAskedHeaders, CountToldHeaders> = { request: countAsked, reply: countTold };

/** Asks, and waits for a reply: `request` resolves with one that is valid. */
export class AskCountRequester extends Requester<
  CountAsked,
  CountTold,
  CountAskedParameters,
  CountAskedHeaders,
  CountToldHeaders
> {
  constructor(broker: Broker) {
    super(askCount, broker);
  }
}
