import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Command, type ExitCode, Given, UsageError } from "./command.js";
import { commands } from "./commands.js";
import { commandHelp, help } from "./help.js";
import { explain } from "./terminal/explain.js";
import type { Terminal } from "./terminal/terminal.js";

/** Runs `tenon` with these words behind it. Never rejects. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const [name, ...rest] = words;
    if (name === undefined || name === "help" || name === "--help" || name === "-h") return showHelp(rest[0], terminal);
    if (name === "--version" || name === "-v") return await showVersion(terminal);
    return await runCommand(commandNamed(name), rest, terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsed(command, words);
  if (values.help === true) {
    terminal.print(commandHelp(command, terminal));
    return 0;
  }
  if (positionals.length > command.most) {
    throw new UsageError(`tenon ${command.name} does not take ${JSON.stringify(positionals[command.most])}.`);
  }
  const { run: runIt } = await command.load();
  return runIt(new Given(positionals, values), terminal);
}

function parsed(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    const [firstSentence = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new UsageError(`${firstSentence.replace(/\.$/, "")}. See \`tenon ${command.name} --help\`.`);
  }
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  throw new UsageError(
    `There is no command ${JSON.stringify(name)}. There are: ${commands.map((one) => one.name).join(", ")}.`,
  );
}

function showHelp(name: string | undefined, terminal: Terminal): ExitCode {
  terminal.print(name === undefined ? help(commands, terminal) : commandHelp(commandNamed(name), terminal));
  return 0;
}

async function showVersion(terminal: Terminal): Promise<ExitCode> {
  const description = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  terminal.print(String(description.version));
  return 0;
}
