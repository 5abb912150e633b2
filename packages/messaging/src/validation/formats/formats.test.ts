import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import * as formats from "../index.js";

const checks: Readonly<Record<string, (text: string) => boolean>> = {
  "date-time": formats.isDateTime,
  date: formats.isDate,
  time: formats.isTime,
  duration: formats.isDuration,
  uuid: formats.isUuid,
  email: formats.isEmail,
  "idn-email": formats.isIdnEmail,
  hostname: formats.isHostname,
  "idn-hostname": formats.isIdnHostname,
  ipv4: formats.isIpv4,
  ipv6: formats.isIpv6,
  uri: formats.isUri,
  "uri-reference": formats.isUriReference,
  iri: formats.isIri,
  "iri-reference": formats.isIriReference,
  "uri-template": formats.isUriTemplate,
  "json-pointer": formats.isJsonPointer,
  "relative-json-pointer": formats.isRelativeJsonPointer,
  regex: formats.isRegex,
};

describe("formats", () => {
  it.each([
    ["date-time", "2026-11-02T09:41:00Z", true],
    ["date-time", "2026-11-02t09:41:00.123456789+05:30", true],
    ["date-time", "2026-11-02 09:41:00Z", false],
    ["date-time", "2026-02-29T09:41:00Z", false],
    ["date-time", "2016-12-31T23:59:60Z", true],
    ["date-time", "2016-12-31T22:59:60Z", false],
    ["date-time", "2026-11-02T09:41:00", false],
    ["date", "2024-02-29", true],
    ["date", "2100-02-29", false],
    ["date", "২০২৬-11-02", false],
    ["time", "24:00:00Z", false],
    ["duration", "P1Y2M3DT4H5M6S", true],
    ["duration", "P1Y3D", false],
    ["uuid", "0D3A2A3E-6c39-4b5e-9a62-5d0a6f0f1c01", true],
    ["uuid", "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c0g", false],
    ["uuid", "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c0\u0130", false],
    ["uuid", "urn:uuid:0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01", false],
    ["email", '"a b"@example.com', true],
    ["email", "a@[127.0.0.1]", true],
    ["email", "a..b@example.com", false],
    ["email", "@example.com", false],
    ["hostname", "xn--ihqwcrb4cv8a8dqg056pqjye", true],
    ["hostname", "a-.example", false],
    ["hostname", "example.", false],
    ["idn-hostname", "실례.테스트", true],
    ["ipv4", "127.0.0.01", false],
    ["ipv6", "::ffff:192.168.0.1", true],
    ["ipv6", "1::2::3", false],
    ["uri", "https://user@example.com:8080/a;b?c=d/e#f?g", true],
    ["uri", "//example.com", false],
    ["uri", "https://[::1]:80/", true],
    ["uri", "https://exa mple.com", false],
    ["uri", "urn:isbn:0451450523", true],
    ["uri-reference", "a:b:c/../d", true],
    ["uri-reference", "1:b", false],
    ["iri", "https://例え.テスト/引き割り?q=1", true],
    ["uri-template", "/orders/{id}{?page,size*}", true],
    ["uri-template", "/orders/{id", false],
    ["json-pointer", "/a~1b/0", true],
    ["json-pointer", "/a~2", false],
    ["relative-json-pointer", "01/a", false],
    ["regex", "^(a+)+$", true],
    ["regex", "\\a", false],
  ])("%s: %j is %s", (format, text, wanted) => {
    expect(checks[format]?.(text)).toBe(wanted);
  });

  it.each(Object.keys(checks))("%s takes time linear in the text", (format) => {
    const check = checks[format] as (text: string) => boolean;
    const pieces = ["1", "a", "a.", "a-", "::", "%20", "{a}", "/~0", "@", "é", "P1D", "1:", '"a'];
    for (const piece of pieces) expect([true, false]).toContain(check(`${piece.repeat(200_000 / piece.length)}\n`));
  });
});

const suite = process.env.TENON_JSON_SCHEMA_SUITE;
interface Group {
  readonly schema: { readonly format?: string };
  readonly description: string;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

describe("formats of the JSON Schema test suite", () => {
  const cases =
    suite === undefined
      ? []
      : ["draft7", "draft2020-12"].flatMap((draft) => casesIn(join(suite, "tests", draft, "optional/format")));

  it(suite === undefined ? "are left out: TENON_JSON_SCHEMA_SUITE is not set" : `are all met (${cases.length})`, () => {
    const missed = cases.filter(({ format, data, valid }) => checks[format]?.(data) !== valid);
    expect(missed).toEqual([]);
  });
});

function casesIn(folder: string) {
  const groups = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Group[]);
  return groups.flatMap(({ schema, description, tests }) =>
    tests.flatMap(({ data, valid, description: what }) => {
      const { format = "" } = schema;
      return typeof data === "string" && format in checks
        ? [{ format, data, valid, what: `${description}: ${what}` }]
        : [];
    }),
  );
}
