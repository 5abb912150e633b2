import { describe, expect, it } from "@jest/globals";
import { framed, framedMessages, linedMessages } from "./framed-messages.js";

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(messages: AsyncIterable<string>): Promise<readonly string[]> {
  const got: string[] = [];
  for await (const message of messages) got.push(message);
  return got;
}

describe.each([1, 7, 1_000])("messages that come in pieces of %i bytes", (size) => {
  it("are found by their length, in bytes", async () => {
    const text = framed({ says: "注文" }) + framed({ says: "\r\n\r\n" });
    expect(await all(framedMessages(inPieces(text, size)))).toEqual(['{"says":"注文"}', '{"says":"\\r\\n\\r\\n"}']);
  });

  it("are found by their lines", async () => {
    expect(await all(linedMessages(inPieces('{"a":"注"}\r\n\n{"b":2}\n{', size)))).toEqual(['{"a":"注"}', '{"b":2}']);
  });
});

it.each(["Content-Type: x\r\n\r\n{}", "Content-Length: 99999999999\r\n\r\n"])("refuses %j", async (text) => {
  await expect(all(framedMessages(inPieces(text, 5)))).rejects.toThrow("Content-Length");
});
