import type { Location } from "@tenon/contract";
import type { SchemaPlace } from "../schema/schema-place.js";
import type { Reference } from "./normal-form.js";

/** The formats whose texts may have a type of their own. Every one of them is checked by validators. */
const brandedFormats = [
  "uuid",
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
] as const;

export type BrandedFormat = (typeof brandedFormats)[number];

/** No document has such a path. */
const file = "format:";

/** The type of a format's texts, as if it were a schema with a name: the same one for every schema that has the format. */
export function brandOf(place: SchemaPlace): Reference | undefined {
  const format = brandedFormats.find((one) => one === place.json("format"));
  if (!format) return undefined;
  return { kind: "reference", place: place.elsewhere({ value: { type: "string" }, at: { file, pointer: format } }) };
}

/** The format, where what is referred to is the type of its texts. */
export function formatAt(at: Location): BrandedFormat | undefined {
  return at.file === file ? brandedFormats.find((format) => format === at.pointer) : undefined;
}
