import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const packages = join(import.meta.dirname, "../../..");
const root = join(packages, "..");

/** A folder of generated code that is compiled and run as its users would. Needs `@tenon/messaging` to be built. */
export class CompiledFolder {
  readonly #folder = mkdtempSync(join(packages, "cli/.compiled-"));
  /** How many files were written. */
  size = 0;

  constructor() {
    mkdirSync(join(this.#folder, "node_modules/@tenon"), { recursive: true });
    symlinkSync(join(packages, "messaging"), join(this.#folder, "node_modules/@tenon/messaging"));
    const compilerOptions = {
      rootDir: "src",
      outDir: "out",
      composite: false,
      declaration: false,
      declarationMap: false,
      sourceMap: false,
      incremental: false,
    };
    const project = { extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["src"] };
    this.#write("tsconfig.json", JSON.stringify(project));
    this.#write("package.json", JSON.stringify({ type: "module" }));
  }

  add(folder: string, files: readonly { readonly path: string; readonly text: string }[]): void {
    for (const { path, text } of files) this.#write(`src/${folder}/${path}`, text);
    this.size += files.length;
  }

  /** What stands in it besides what this class itself has put there. */
  strangers(): string[] {
    const own = ["node_modules", "out", "package.json", "run.mjs", "src", "tsconfig.json"];
    return readdirSync(this.#folder).filter((name) => !own.includes(name));
  }

  /** What the compiler says, in strict mode. */
  compile(): string {
    return this.#run([join(root, "node_modules/typescript/bin/tsc"), "-p", this.#folder, "--pretty", "false"]);
  }

  /** What a script says that runs beside the compiled modules, which are below `out`. */
  run(script: string): string {
    this.#write("run.mjs", script);
    return this.#run(["run.mjs"]);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #write(path: string, text: string): void {
    const target = join(this.#folder, path);
    mkdirSync(join(target, ".."), { recursive: true });
    writeFileSync(target, text);
  }

  #run(words: readonly string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: this.#folder,
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    return stdout + stderr;
  }
}
