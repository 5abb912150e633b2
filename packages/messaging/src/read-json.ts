import { parse } from "secure-json-parse";

/** Deeper than any schema that is written by hand, and far from where recursion would end the process. */
export const maxDepth = 100;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The JSON value that the bytes are. Throws, saying why, where they are not UTF-8 or not JSON, where they nest deeper than
 * `maxDepth`, and where they carry keys that could reach a prototype (`__proto__`, `constructor.prototype`).
 */
export function readJson(bytes: Uint8Array): unknown {
  refuseDepth(bytes);
  return parse(utf8.decode(bytes));
}

const quote = 0x22;
const backslash = 0x5c;

/** Looks at brackets outside strings only, before anything is built from the text. */
function refuseDepth(bytes: Uint8Array): void {
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
    }
  }
}
