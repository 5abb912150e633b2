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
  RequestReply: typeOf(Identifier.literal`RequestReply`, Identifier.literal`TenonRequestReply`),
  Broker: typeOf(Identifier.literal`Broker`, Identifier.literal`TenonBroker`),
  NoParameters: typeOf(Identifier.literal`NoParameters`, Identifier.literal`NoTenonParameters`),
  NoHeaders: typeOf(Identifier.literal`NoHeaders`, Identifier.literal`NoTenonHeaders`),
  Tagged: typeOf(Identifier.literal`Tagged`, Identifier.literal`TenonTagged`),
  defineServer: new Imported({
    name: Identifier.literal`defineServer`,
    from,
    otherwise: Identifier.literal`defineTenonServer`,
  }),
  NoVariables: typeOf(Identifier.literal`NoVariables`, Identifier.literal`NoTenonVariables`),
  UserPassword: typeOf(Identifier.literal`UserPassword`, Identifier.literal`TenonUserPassword`),
  AccessToken: typeOf(Identifier.literal`AccessToken`, Identifier.literal`TenonAccessToken`),
  ApiKey: typeOf(Identifier.literal`ApiKey`, Identifier.literal`TenonApiKey`),
  ClientCertificate: typeOf(Identifier.literal`ClientCertificate`, Identifier.literal`TenonClientCertificate`),
  Upcast: typeOf(Identifier.literal`Upcast`, Identifier.literal`TenonUpcast`),
  Unbranded: typeOf(Identifier.literal`Unbranded`, Identifier.literal`TenonUnbranded`),
};

/** The types of texts of a format. */
export const textTypes: { readonly [format in BrandedFormat]: Imported } = {
  uuid: typeOf(Identifier.literal`Uuid`, Identifier.literal`TenonUuid`),
  "date-time": typeOf(Identifier.literal`IsoDateTime`, Identifier.literal`TenonIsoDateTime`),
  date: typeOf(Identifier.literal`IsoDate`, Identifier.literal`TenonIsoDate`),
  time: typeOf(Identifier.literal`IsoTime`, Identifier.literal`TenonIsoTime`),
  duration: typeOf(Identifier.literal`IsoDuration`, Identifier.literal`TenonIsoDuration`),
  email: typeOf(Identifier.literal`Email`, Identifier.literal`TenonEmail`),
  hostname: typeOf(Identifier.literal`Hostname`, Identifier.literal`TenonHostname`),
  ipv4: typeOf(Identifier.literal`Ipv4`, Identifier.literal`TenonIpv4`),
  ipv6: typeOf(Identifier.literal`Ipv6`, Identifier.literal`TenonIpv6`),
  uri: typeOf(Identifier.literal`Uri`, Identifier.literal`TenonUri`),
  "uri-reference": typeOf(Identifier.literal`UriReference`, Identifier.literal`TenonUriReference`),
};

function typeOf(name: Identifier, otherwise: Identifier): Imported {
  return new Imported({ name, from, typeOnly: true, otherwise });
}
