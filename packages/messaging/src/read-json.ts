import { parse } from "secure-json-parse";

/** Deeper than any schema that is written by hand, and far from where recursion would end the process. */
export const maxDepth = 100;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The JSON value that the bytes are. Throws, saying why, where they are not UTF-8 or not JSON, where they nest deeper than
 * `maxDepth`, where an object says one key twice (RFC 8259 §4 leaves open what that means), and where they carry keys that could reach a
 * prototype (`__proto__`, `constructor.prototype`).
 */
export function readJson(bytes: Uint8Array): unknown {
  const written = countKeys(bytes);
  const value: unknown = parse(utf8.decode(bytes));
  if (keysOf(value) !== written) throw new SyntaxError("an object has one key twice");
  return value;
}

/** How many keys there are in a value, at every depth. Of two that are the same, parsing keeps one. */
function keysOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += keysOf(item);
  } else {
    for (const key in value) keys += 1 + keysOf((value as Record<string, unknown>)[key]);
  }
  return keys;
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/** How many keys are written. Looks outside strings only, before anything is built from the text, and refuses what nests too deep. */
function countKeys(bytes: Uint8Array): number {
  let keys = 0;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === backslash) at++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) {
      inString = true;
    } else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > maxDepth) throw new SyntaxError(`nests deeper than ${maxDepth} levels`);
    } else if (byte === 0x5d || byte === 0x7d) {
      depth--;
    } else if (byte === colon) {
      keys++;
    }
  }
  return keys;
}
