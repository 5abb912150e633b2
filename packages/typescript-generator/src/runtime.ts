import { Imported } from "./emit/code.js";
import { Identifier } from "./names/identifier.js";

const from = "@tenon/messaging";

/** What generated files use of `@tenon/messaging`. */
export const runtime = {
  defineChannel: new Imported({
    name: Identifier.literal`defineChannel`,
    from,
    otherwise: Identifier.literal`defineTenonChannel`,
  }),
  defineSubscription: new Imported({
    name: Identifier.literal`defineSubscription`,
    from,
    otherwise: Identifier.literal`defineTenonSubscription`,
  }),
  Publisher: new Imported({ name: Identifier.literal`Publisher`, from, otherwise: Identifier.literal`TenonPublisher` }),
  Consumer: new Imported({ name: Identifier.literal`Consumer`, from, otherwise: Identifier.literal`TenonConsumer` }),
  Requester: new Imported({ name: Identifier.literal`Requester`, from, otherwise: Identifier.literal`TenonRequester` }),
  Responder: new Imported({ name: Identifier.literal`Responder`, from, otherwise: Identifier.literal`TenonResponder` }),
  RequestReply: new Imported({
    name: Identifier.literal`RequestReply`,
    from,
    typeOnly: true,
    otherwise: Identifier.literal`TenonRequestReply`,
  }),
  Broker: new Imported({
    name: Identifier.literal`Broker`,
    from,
    typeOnly: true,
    otherwise: Identifier.literal`TenonBroker`,
  }),
  NoParameters: new Imported({
    name: Identifier.literal`NoParameters`,
    from,
    typeOnly: true,
    otherwise: Identifier.literal`NoTenonParameters`,
  }),
  NoHeaders: new Imported({
    name: Identifier.literal`NoHeaders`,
    from,
    typeOnly: true,
    otherwise: Identifier.literal`NoTenonHeaders`,
  }),
  Tagged: new Imported({
    name: Identifier.literal`Tagged`,
    from,
    typeOnly: true,
    otherwise: Identifier.literal`TenonTagged`,
  }),
};
