// Generated from asyncapi/stock.yaml by `tenon generate`. Edit the spec, not this file.

import { defineSubscription, Responder } from "@tenon/messaging";
import { type CountAsked, countAsked, type CountAskedHeaders, type CountAskedParameters } from "./count-asked.js";
import { type CountTold, countTold, type CountToldHeaders } from "./count-told.js";

/** The operation `tellCount`. */
export const tellCount = defineSubscription<CountAsked, CountAskedParameters, CountAskedHeaders>({
  channel: countAsked,
  consumer: "stock",
  queue: "stock.tell-count",
});

/** Answers `tellCount`: extend it and write `respond`. A reply that is invalid is not sent. */
export abstract class TellCountResponder extends Responder<
  CountAsked,
  CountTold,
  CountAskedParameters,
  CountAskedHeaders,
  CountToldHeaders
> {
  readonly subscription = tellCount;
  readonly reply = countTold;
}
