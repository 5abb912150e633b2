import type { Problem } from "@tenon/contract";
import type { Refusal } from "./files/file-tree.js";
import type { ProblemCode } from "./problem-codes.js";
import type { LoadedFile } from "./source/load-files.js";

/** What is wrong with a document of which there is no value. */
export function refusedFile(file: string, loaded: Exclude<LoadedFile, { source: unknown }> | undefined): Problem {
  if (loaded && "problem" in loaded) return loaded.problem;
  const [code, message, mend] = wordsFor[loaded?.refused ?? "missing"];
  return { code, message, mend, at: { file, pointer: "", position: { line: 1, column: 1 } } };
}

const wordsFor: Record<Refusal, readonly [ProblemCode, string, string]> = {
  missing: ["FILE_MISSING", "There is no such file.", "Correct the path."],
  outside: [
    "FILE_OUTSIDE",
    "This path leads out of the root folder.",
    "Replace a symbolic link by the file, or make a folder above both the root.",
  ],
  "too-large": [
    "FILE_TOO_LARGE",
    "This file is larger than 10 MB.",
    "Split it, and refer from one part to the other with `$ref`.",
  ],
  unreadable: ["FILE_UNREADABLE", "This file cannot be read.", "Check its permissions."],
};
