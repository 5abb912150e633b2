import { type Given, UsageError } from "../command.js";
import { type CheckFormat, checkFormats } from "../findings/check-formats.js";

/** What `--format` says; text if it is not said. */
export function formatOf(given: Given): CheckFormat {
  const format = given.value("format") ?? "text";
  if (Object.hasOwn(checkFormats, format)) return format as CheckFormat;
  throw new UsageError(`--format is one of ${Object.keys(checkFormats).join(", ")}, not ${JSON.stringify(format)}.`);
}
