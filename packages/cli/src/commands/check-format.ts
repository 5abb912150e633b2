import { type Given, UsageError } from "../command.js";
import { type CheckFormat, checkFormats } from "../findings/check-formats.js";

/** What `--format` says; text if it is not said. */
export function formatOf(given: Given): CheckFormat {
  return formatNamed("--format", given.value("format") ?? "text");
}

/** What `--write` says: `markdown=comment.md,sarif=tenon.sarif`. */
export function filesOf(given: Given): readonly (readonly [format: CheckFormat, file: string])[] {
  return (given.value("write") ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => {
      const [format = "", ...file] = part.split("=");
      if (file.length === 0)
        throw new UsageError("--write takes formats and files: markdown=comment.md,sarif=tenon.sarif.");
      return [formatNamed("--write", format), file.join("=")] as const;
    });
}

function formatNamed(option: string, format: string): CheckFormat {
  if (Object.hasOwn(checkFormats, format)) return format as CheckFormat;
  throw new UsageError(`${option} knows ${Object.keys(checkFormats).join(", ")}, and not ${JSON.stringify(format)}.`);
}
