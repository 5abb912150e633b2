import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const tsc = join(import.meta.dirname, "../../../../../node_modules/typescript/bin/tsc");

export interface CompileError {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** What the compiler says to these modules, in one program, as strictly as it can be asked. */
export function compile(
  files: { readonly [path: string]: string },
  options: { readonly [name: string]: unknown } = { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
): readonly CompileError[] {
  const folder = mkdtempSync(join(tmpdir(), "tenon-types-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "ES2024",
      module: "ESNext",
      moduleResolution: "bundler",
      types: [],
      ...options,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
    const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return errorsIn(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function errorsIn(output: string): CompileError[] {
  return [...output.matchAll(/^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*(?:\n .*)*)/gm)].map(
    ([, file = "", line = "0", code = "", message = ""]) => ({ file, line: Number(line), code, message }),
  );
}
