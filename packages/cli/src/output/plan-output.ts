import { type GeneratedFile, isGenerated } from "@tenon/typescript-generator";

/** Something that is in the output folder. A link is not followed. */
export type ExistingFile =
  | { readonly path: string; readonly kind: "file"; readonly text: string }
  | { readonly path: string; readonly kind: "link" }
  | { readonly path: string; readonly kind: "other" };

/** What has to be done so that the folder holds what was generated. */
export interface OutputPlan {
  /** New, or of other bytes than what is there. */
  readonly write: readonly GeneratedFile[];
  /** Generated once, by their first line, and not any more. */
  readonly remove: readonly string[];
  readonly unchanged: readonly string[];
  /** What is in the way: a link, a folder, a file that somebody has written. Nothing is done while there is any. */
  readonly blocked: readonly { readonly path: string; readonly reason: string }[];
}

/** Decides and does nothing. A file that does not say that it was generated is never overwritten and never removed. */
export function planOutput(files: readonly GeneratedFile[], existing: readonly ExistingFile[]): OutputPlan {
  const there = new Map(existing.map((file) => [file.path, file]));
  const wanted = new Map(files.map((file) => [file.path, file]));
  const blocked = existing.flatMap((file) => {
    const reason = obstacle(file, wanted);
    return reason === undefined ? [] : [{ path: file.path, reason }];
  });
  const isThere = ({ path, text }: GeneratedFile) => {
    const found = there.get(path);
    return found?.kind === "file" && found.text === text;
  };
  return {
    write: files.filter((file) => !isThere(file)),
    remove: existing.flatMap((file) =>
      file.kind === "file" && !wanted.has(file.path) && isGenerated(file.text) ? [file.path] : [],
    ),
    unchanged: files.filter(isThere).map(({ path }) => path),
    blocked,
  };
}

function obstacle(file: ExistingFile, wanted: ReadonlyMap<string, GeneratedFile>): string | undefined {
  switch (file.kind) {
    case "link":
      return "is a symbolic link, and could lead anywhere";
    case "other":
      return "stands where another kind of file has to be";
    case "file":
      return wanted.has(file.path) && !isGenerated(file.text)
        ? "was not generated, and would be overwritten"
        : undefined;
  }
}
