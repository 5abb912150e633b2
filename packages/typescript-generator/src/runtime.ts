import { Imported } from "./emit/code.js";
import { Identifier } from "./names/identifier.js";
import type { BrandedFormat } from "./types/branded-formats.js";

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
  Unbranded: new Imported({
    name: Identifier.literal`Unbranded`,
    from,
    typeOnly: true,
    otherwise: Identifier.literal`TenonUnbranded`,
  }),
};

/** The types of texts of a format. */
export const textTypes: { readonly [format in BrandedFormat]: Imported } = {
  uuid: textType(Identifier.literal`Uuid`, Identifier.literal`TenonUuid`),
  "date-time": textType(Identifier.literal`IsoDateTime`, Identifier.literal`TenonIsoDateTime`),
  date: textType(Identifier.literal`IsoDate`, Identifier.literal`TenonIsoDate`),
  time: textType(Identifier.literal`IsoTime`, Identifier.literal`TenonIsoTime`),
  duration: textType(Identifier.literal`IsoDuration`, Identifier.literal`TenonIsoDuration`),
  email: textType(Identifier.literal`Email`, Identifier.literal`TenonEmail`),
  hostname: textType(Identifier.literal`Hostname`, Identifier.literal`TenonHostname`),
  ipv4: textType(Identifier.literal`Ipv4`, Identifier.literal`TenonIpv4`),
  ipv6: textType(Identifier.literal`Ipv6`, Identifier.literal`TenonIpv6`),
  uri: textType(Identifier.literal`Uri`, Identifier.literal`TenonUri`),
  "uri-reference": textType(Identifier.literal`UriReference`, Identifier.literal`TenonUriReference`),
};

function textType(name: Identifier, otherwise: Identifier): Imported {
  return new Imported({ name, from, typeOnly: true, otherwise });
}
