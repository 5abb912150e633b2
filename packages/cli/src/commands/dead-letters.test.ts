import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { deadLetterAsText, deadLettersAsText } from "./show-dead-letters.js";

const token = { ADMIN_TOKEN: "0123456789abcdef" };

async function deadLetters(words: readonly string[], env: Readonly<Record<string, string>> = token) {
  const terminal = new RecordingTerminal(import.meta.dirname, env);
  const exit = await run(["dead-letters", ...words], terminal);
  return { exit, printed: terminal.printed, complained: terminal.complained };
}

const service = ["--service", "http://127.0.0.1:1"];

describe("tenon dead-letters", () => {
  it.each([
    [[], {}, "Say what to do: tenon dead-letters list|show|edit|replay|discard."],
    [["lisst", ...service], token, "Say what to do"],
    [["list"], token, "Say where the service answers"],
    [["list", "--service", "nowhere"], token, "Say where the service answers"],
    [["list", ...service], {}, "Say the service's token in the environment: ADMIN_TOKEN=…"],
    [["list", "x", ...service], token, "`show ID` shows one"],
    [["show", ...service], token, "Say which: tenon dead-letters show ID"],
    [["edit", "x", ...service], token, "Say which file has the new payload"],
    [["replay", ...service], token, "Say which: tenon dead-letters replay ID, or --queue, --code, … or --all."],
    [["discard", ...service], token, "Say which: tenon dead-letters discard ID"],
    [
      ["list", "--since", "yesterday", ...service],
      token,
      '--since must be a time, 2026-11-02T09:41:00Z or 2h, not "yesterday"',
    ],
  ] as const)("says how it is called: %j", async (words, env, wanted) => {
    const { exit, complained } = await deadLetters(words, env);
    expect(exit).toBe(2);
    expect(complained).toContain(wanted);
  });

  it("says that nobody answers", async () => {
    expect(await deadLetters(["list", ...service])).toMatchObject({
      exit: 1,
      complained: expect.stringMatching(/^SERVICE_UNREACHABLE {2}http:\/\/127.0.0.1:1 does not answer: .*/),
    });
  });

  it("says that a new payload is no JSON, before it asks anybody", async () => {
    expect(await deadLetters(["edit", "x", "dead-letters.test.ts", ...service])).toMatchObject({
      exit: 1,
      complained: expect.stringMatching(/^PAYLOAD_UNREADABLE {2}dead-letters.test.ts: .*not valid JSON/),
    });
  });

  it("gives its token to nobody to whom it is redirected", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { exit, complained } = await deadLetters(["list", "--service", `http://127.0.0.1:${port}`]);
    server.close();
    expect(exit).toBe(1);
    expect(complained).toContain("SERVICE_UNREACHABLE");
    expect(asked).toEqual(["/admin/dead-letters?"]);
  });
});

describe("a dead letter that was written to deceive", () => {
  const evil = "\u001b[2J\r\nlevel=fatal \u202e";
  const letter = {
    id: "9f2c41d07be6a853",
    queue: "orders.remember-customer",
    reason: "attempts-exhausted",
    code: evil,
    message: evil,
    attempts: 5,
    at: "2026-11-02T09:41:07.120Z",
    address: evil,
    event: { id: evil, type: evil, correlationid: evil },
    stack: `Error\n    at ${evil}`,
    payload: { [evil]: evil },
    body: evil,
  };
  const terminal = new RecordingTerminal(".");

  it.each([
    ["listed", deadLettersAsText([letter], terminal)],
    ["shown", deadLetterAsText(letter, terminal)],
  ])("is %s as what can be seen", (_, text) => {
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain("\\u{1b}[2J");
    expect(text.split("\n").filter((line) => line.startsWith("level="))).toEqual([]);
  });
});
