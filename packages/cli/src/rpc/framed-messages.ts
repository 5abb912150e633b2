/** How much one message may hold, in bytes: a document of 10 MB, escaped. */
const mostBytes = 64 * 1024 * 1024;

/** The messages of a stream in which each stands behind a header with its length in bytes (Language Server Protocol, "Base Protocol"). */
export async function* framedMessages(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let buffer = Buffer.alloc(0);
  for await (const chunk of input) {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      if (end < 0) break;
      const length = Number(/content-length: *(\d+)/i.exec(buffer.subarray(0, end).toString("ascii"))?.[1]);
      if (!(length <= mostBytes)) throw new Error("A message came without its Content-Length, or with too much of it.");
      if (buffer.length < end + 4 + length) break;
      yield buffer.subarray(end + 4, end + 4 + length).toString("utf8");
      buffer = buffer.subarray(end + 4 + length);
    }
  }
}

/** A message with its header. */
export function framed(message: object): string {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** The messages of a stream that has one on each line (Model Context Protocol, "stdio"). */
export async function* linedMessages(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of input) {
    rest = Buffer.concat([rest, chunk]);
    if (rest.length > mostBytes) throw new Error("A message is longer than anything that is read here.");
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      const line = rest.subarray(0, end).toString("utf8").trim();
      rest = rest.subarray(end + 1);
      if (line !== "") yield line;
    }
  }
}
