import { InvalidFormatError } from "./errors.js";
import { isDate } from "./validation/formats/date.js";
import { isDateTime } from "./validation/formats/date-time.js";
import { isDuration } from "./validation/formats/duration.js";
import { isEmail } from "./validation/formats/email.js";
import { isHostname } from "./validation/formats/hostname.js";
import { isIpv4, isIpv6 } from "./validation/formats/ip.js";
import { isTime } from "./validation/formats/time.js";
import { isUri, isUriReference } from "./validation/formats/uri.js";
import { isUuid } from "./validation/formats/uuid.js";

/**
 * Text that is known to be of a format (JSON Schema's `format`). It is text like any other at run time; to the compiler a plain string is none,
 * until a validator has accepted the event that it stands in, or `of` or `is` has looked at it.
 */
export type Formatted<Format extends string> = string & { readonly "~format": Format };

/** What makes text of a format out of plain text. */
export interface TextFormat<Text extends string> {
  /** The same text. Throws `InvalidFormatError` where it is not of the format. */
  of(text: string): Text;
  is(value: unknown): value is Text;
}

export type Uuid = Formatted<"uuid">;
export type IsoDateTime = Formatted<"date-time">;
export type IsoDate = Formatted<"date">;
export type IsoTime = Formatted<"time">;
export type IsoDuration = Formatted<"duration">;
export type Email = Formatted<"email">;
export type Hostname = Formatted<"hostname">;
export type Ipv4 = Formatted<"ipv4">;
export type Ipv6 = Formatted<"ipv6">;
export type Uri = Formatted<"uri">;
export type UriReference = Formatted<"uri-reference">;

export const Uuid = /* @__PURE__ */ textFormat<Uuid>("uuid", isUuid);
export const IsoDateTime = /* @__PURE__ */ textFormat<IsoDateTime>("date-time", isDateTime);
export const IsoDate = /* @__PURE__ */ textFormat<IsoDate>("date", isDate);
export const IsoTime = /* @__PURE__ */ textFormat<IsoTime>("time", isTime);
export const IsoDuration = /* @__PURE__ */ textFormat<IsoDuration>("duration", isDuration);
export const Email = /* @__PURE__ */ textFormat<Email>("email", isEmail);
export const Hostname = /* @__PURE__ */ textFormat<Hostname>("hostname", isHostname);
export const Ipv4 = /* @__PURE__ */ textFormat<Ipv4>("ipv4", isIpv4);
export const Ipv6 = /* @__PURE__ */ textFormat<Ipv6>("ipv6", isIpv6);
export const Uri = /* @__PURE__ */ textFormat<Uri>("uri", isUri);
export const UriReference = /* @__PURE__ */ textFormat<UriReference>("uri-reference", isUriReference);

/** The same with plain text wherever text is of a format: what may be written as a literal, and given to a validator. */
export type Unbranded<Value> =
  Value extends Formatted<string>
    ? string
    : Value extends object
      ? { [Key in keyof Value]: Unbranded<Value[Key]> }
      : Value;

function textFormat<Text extends string>(format: string, accepts: (text: string) => boolean): TextFormat<Text> {
  const is = (value: unknown): value is Text => typeof value === "string" && accepts(value);
  const of = (text: string): Text => {
    if (is(text)) return text;
    throw new InvalidFormatError(format);
  };
  return { of, is };
}
