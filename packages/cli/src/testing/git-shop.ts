import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../run.js";
import { RecordingTerminal } from "./recording-terminal.js";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

/** A repository of its own with documents, pacts and generated code of the shop, to be changed at will. */
export class GitShop {
  readonly folder = mkdtempSync(join(tmpdir(), "tenon-shop-"));

  constructor() {
    for (const part of ["asyncapi", "contracts/pacts"])
      cpSync(join(repository, part), join(this.folder, part), { recursive: true });
    this.git("init", "--quiet", "--initial-branch=main");
  }

  /** Replaces a text in a file. @throws Error where it is not there */
  edit(file: string, from: string, to: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not say ${JSON.stringify(from)}`);
    writeFileSync(path, text.replace(from, to));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Generates code and commits all that there is. */
  async commit(message: string): Promise<void> {
    await run(["generate"], new RecordingTerminal(this.folder));
    this.git("add", "--all");
    this.git("commit", "--quiet", `--message=${message}`);
  }

  git(...words: readonly string[]): void {
    const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...who, ...words], { cwd: this.folder, stdio: "ignore" });
  }

  /** What `tenon` says, and how it ends; the names of commits are left out, and how many files were generated. */
  async said(...words: readonly string[]): Promise<string> {
    const terminal = new RecordingTerminal(this.folder);
    const exit = await run(words, terminal);
    return GitShop.steady(`${terminal.printed}${terminal.complained}exit ${exit}\n`);
  }

  static steady(said: string): string {
    return said.replace(/\([0-9a-f]{10}\)/g, "(…)").replace(/\(\d+ files\)/g, "(… files)");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
