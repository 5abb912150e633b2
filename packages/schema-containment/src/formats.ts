import { fullFormats } from "ajv-formats/dist/formats.js";
import { Undecided } from "./undecided.js";

/** Values of formats, for where a format is an assertion: a witness has to have one. */
const samples: Readonly<Record<string, readonly string[]>> = {
  date: ["2026-11-02", "1999-12-31"],
  time: ["09:41:00Z", "23:59:59.5+01:00"],
  "date-time": ["2026-11-02T09:41:00Z", "2026-11-02T09:41:00.123+01:00", "1999-12-31T23:59:59Z"],
  duration: ["P1D", "PT30M"],
  uri: ["https://example.com/a", "urn:example:a"],
  "uri-reference": ["/a", "a"],
  "uri-template": ["/a/{b}"],
  email: ["ada@example.com", "b@example.org"],
  "idn-email": ["ada@example.com"],
  hostname: ["example.com", "localhost"],
  "idn-hostname": ["example.com"],
  ipv4: ["127.0.0.1", "10.0.0.1"],
  ipv6: ["::1", "2001:db8::1"],
  uuid: ["0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01", "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1"],
  "json-pointer": ["", "/a"],
  "relative-json-pointer": ["0", "1/a"],
  regex: ["^a$"],
  byte: ["YQ==", ""],
};

const dateOutline = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const timeOutline = "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([zZ]|[+\\-][0-9]{2}(:?[0-9]{2})?)";

/** Patterns that every text of a format fits, and perhaps others: where no text fits them, none is of the format. */
const outlines: Readonly<Record<string, string>> = {
  date: `^${dateOutline}$`,
  time: `^${timeOutline}$`,
  "date-time": `^${dateOutline}[tT\\s]${timeOutline}$`,
  uuid: "^([uU][rR][nN]:[uU][uU][iI][dD]:)?[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",
  email: "@",
  ipv4: "^[0-9.]+$",
};

/** The formats of a question: assertions where it says so, annotations otherwise (2020-12, format-assertion). */
export class Formats {
  constructor(readonly areAssertions: boolean) {}

  /** @throws Undecided where a format is an assertion that nobody here knows */
  accepts(format: string, value: string): boolean {
    if (!this.areAssertions) return true;
    if (!Object.hasOwn(fullFormats, format)) throw new Undecided("format", `${format} is not known`);
    const known: unknown = fullFormats[format as keyof typeof fullFormats];
    if (known instanceof RegExp) return known.test(value);
    if (typeof known === "function") return Boolean(known(value));
    if (typeof known === "object" && known !== null && "validate" in known) {
      const { validate } = known;
      if (validate instanceof RegExp) return validate.test(value);
      return typeof validate !== "function" || Boolean(validate(value));
    }
    return true;
  }

  outlineOf(format: string): string | undefined {
    return Object.hasOwn(outlines, format) ? outlines[format] : undefined;
  }

  samplesOf(format: string): readonly string[] {
    return samples[format] ?? [];
  }
}
