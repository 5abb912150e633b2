import { openFolder } from "@tenon/asyncapi-reader";
import type { ExitCode, Given } from "../command.js";
import { LanguageServer } from "../dev/language-server.js";
import { OpenDocuments } from "../dev/open-documents.js";
import { openEngine } from "../dev/open-engine.js";
import { framed, framedMessages } from "../rpc/framed-messages.js";
import { answerTo } from "../rpc/json-rpc.js";
import type { Terminal } from "../terminal/terminal.js";
import { findInput } from "./input.js";

/** `tenon lsp`: a language server on standard input and output. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const documents = new OpenDocuments(openFolder(input.root));
  const opened = await openEngine(given, { input, tree: documents }, terminal);
  if (!opened) return 1;
  const send = (message: object) => void process.stdout.write(framed(message));
  const server = new LanguageServer({
    root: input.root,
    documents,
    opened,
    notify: (method, params) => send({ jsonrpc: "2.0", method, params }),
    exit: () => process.stdin.destroy(),
  });
  try {
    for await (const text of framedMessages(process.stdin)) {
      const answer = await answerTo(text, server.methods);
      if (answer) send(answer);
    }
  } catch (error) {
    if (!process.stdin.destroyed) throw error;
  }
  return 0;
}
