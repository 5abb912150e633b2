import { relative, resolve } from "node:path";
import type { ExitCode, Given } from "../command.js";
import { saveLoop } from "../dev/save-loop.js";
import { OutputFolder } from "../output/output-folder.js";
import type { Terminal } from "../terminal/terminal.js";
import { findInput } from "./input.js";

/** `tenon dev`: on every save says whom it breaks, generates what has changed, and refreshes the docs in the browser. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const path = resolve(terminal.folder, given.value("out") ?? "generated");
  const output = { folder: new OutputFolder(path), path, name: relative(terminal.folder, path) || "." };
  return saveLoop(given, { input, output }, terminal);
}
