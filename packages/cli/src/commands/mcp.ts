import type { ExitCode, Given } from "../command.js";
import { mcpMethods } from "../dev/mcp-server.js";
import { openEngine } from "../dev/open-engine.js";
import { linedMessages } from "../rpc/framed-messages.js";
import { answerTo } from "../rpc/json-rpc.js";
import type { Terminal } from "../terminal/terminal.js";
import { findInput } from "./input.js";

/** `tenon mcp`: the documents as tools for an agent, on standard input and output. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const opened = await openEngine(given, { input }, terminal);
  if (!opened) return 1;
  const methods = mcpMethods(opened, input.shown, terminal);
  for await (const text of linedMessages(process.stdin)) {
    const answer = await answerTo(text, methods);
    if (answer) process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return 0;
}
