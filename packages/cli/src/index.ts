export type { Command, ExitCode, Option, Run } from "./command.js";
export { run } from "./run.js";
export type { Terminal } from "./terminal/terminal.js";
