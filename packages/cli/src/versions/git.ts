import { execFile } from "node:child_process";

/** What git prints; `missing` when there is no git, `failed` when it says no. */
export function git(
  folder: string,
  words: readonly string[],
  input = "",
  more: Readonly<Record<string, string>> = {},
): Promise<Buffer | "missing" | "failed"> {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...env } = process.env;
  const options = {
    cwd: folder,
    encoding: "buffer" as const,
    maxBuffer: 512 * 1024 * 1024,
    env: { ...env, ...more, LC_ALL: "C", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
  };
  return new Promise((resolve) => {
    const child = execFile("git", [...words], options, (error, printed) => {
      if (error) resolve(error.code === "ENOENT" ? "missing" : "failed");
      else resolve(printed);
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

export function textOf(printed: Buffer | "missing" | "failed"): string {
  return typeof printed === "string" ? "" : printed.toString("utf8");
}
