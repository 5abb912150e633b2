import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { run } from "../run.js";
import { RecordingTerminal } from "./recording-terminal.js";

/** Runs a command against a service that answers so, and that asks for the token it is given. */
export async function askedOf(
  words: readonly string[],
  answer: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const terminal = new RecordingTerminal(import.meta.dirname, { ADMIN_TOKEN: "0123456789abcdef" });
  try {
    const exit = await run([...words, "--service", `http://127.0.0.1:${port}`], terminal);
    const { printed, complained, shown } = terminal;
    return { exit, printed, complained, shown };
  } finally {
    server.close();
  }
}
