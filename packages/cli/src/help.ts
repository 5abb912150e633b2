import type { Command } from "./command.js";
import type { Terminal } from "./terminal/terminal.js";

export function help(commands: readonly Command[], terminal: Terminal): string {
  return [
    "Contract-first events: TypeScript, verdicts and docs from AsyncAPI documents.",
    "",
    `${terminal.bold("Usage:")} tenon COMMAND …`,
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    "`tenon COMMAND --help` says more. Exit code: 0 well, 1 problems or findings, 2 called wrongly.",
  ].join("\n");
}

export function commandHelp(command: Command, terminal: Terminal): string {
  const operands = command.operands === undefined ? "" : ` ${command.operands}`;
  const options = command.options.map(({ name, short, value, summary }) => {
    const spelt = `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
    return [spelt, summary] as const;
  });
  return [
    command.summary,
    "",
    `${terminal.bold("Usage:")} tenon ${command.name}${operands}${options.length > 0 ? " [options]" : ""}`,
    ...(options.length > 0 ? ["", ...columns(options)] : []),
  ].join("\n");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
