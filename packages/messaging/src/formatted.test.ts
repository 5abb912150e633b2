import { describe, expect, it } from "@jest/globals";
import { InvalidFormatError } from "./errors.js";
import {
  Email,
  Hostname,
  Ipv4,
  Ipv6,
  IsoDate,
  IsoDateTime,
  IsoDuration,
  IsoTime,
  type Unbranded,
  Uri,
  UriReference,
  Uuid,
} from "./formatted.js";
import type { Validate } from "./validate.js";

describe("text of a format", () => {
  it.each([
    ["uuid", Uuid, "6f1e3c5a-0b67-4d55-9d5c-0f3c5b1f9a11", "6f1e3c5a"],
    ["date-time", IsoDateTime, "2026-11-29T01:14:56Z", "2026-11-29"],
    ["date", IsoDate, "2026-11-29", "2026-02-30"],
    ["time", IsoTime, "01:14:56Z", "25:00:00Z"],
    ["duration", IsoDuration, "P1DT12H", "1 day"],
    ["email", Email, "ada@example.com", "ada"],
    ["hostname", Hostname, "example.com", "-example"],
    ["ipv4", Ipv4, "192.0.2.1", "192.0.2.256"],
    ["ipv6", Ipv6, "2001:db8::1", "2001:db8"],
    ["uri", Uri, "https://example.com/a", "/a"],
    ["uri-reference", UriReference, "/a", "a b"],
  ] as const)("is made of plain text by looking at it: %s", (format, type, right, wrong) => {
    expect(type.of(right)).toBe(right);
    expect([type.is(right), type.is(wrong), type.is(7)]).toEqual([true, false, false]);
    expect(() => type.of(wrong)).toThrow(new InvalidFormatError(format));
  });
});

interface Parcel {
  readonly id: Uuid;
  readonly sent?: IsoDateTime | null;
  readonly stops: readonly [IsoDate, ...IsoDate[]];
  readonly weight: number;
}

/** What must not compile: `tsc` fails where one of these lines is not an error. Nothing here is run. */
export function proofs(parcel: Parcel, validate: Validate<Parcel>, text: string): void {
  // @ts-expect-error: nobody has looked at it.
  const plain: Uuid = "6f1e3c5a-0b67-4d55-9d5c-0f3c5b1f9a11";
  // @ts-expect-error: of another format.
  const other: Uuid = IsoDate.of("2026-11-29");
  const some: string = parcel.id;
  const looked: Uuid | undefined = Uuid.is(text) ? text : undefined;
  const written: Unbranded<Parcel> = { id: plain, sent: null, stops: [other, some], weight: 1 };
  // @ts-expect-error: not before a validator has accepted it.
  const unseen: Parcel = written;
  const seen = validate(written);
  const accepted: Parcel = seen.issues ? unseen : seen.value;
  void [looked, accepted];
}
