/** The parameters of RFC 3492 §5. */
const [base, tMin, tMax, skew, damp, initialBias, initialCode] = [36, 1, 26, 38, 700, 72, 128];

/** What a text stands for (RFC 3492 §6.2), or undefined where it stands for nothing. Takes labels of host names, so nothing long. */
export function punycodeDecoded(text: string): string | undefined {
  const hyphen = text.lastIndexOf("-");
  const output = [...text.slice(0, Math.max(hyphen, 0))].map((character) => character.charCodeAt(0));
  let [code, index, bias] = [initialCode, 0, initialBias];
  for (let at = hyphen < 0 ? 0 : hyphen + 1; at < text.length; ) {
    const before = index;
    for (let [weight, k] = [1, base]; ; k += base) {
      const digit = digitValue(text.charCodeAt(at++));
      if (digit < 0) return undefined;
      index += digit * weight;
      const threshold = thresholdAt(k, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > 0x7fffffff) return undefined;
    }
    const length = output.length + 1;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    if (code > 0x10ffff) return undefined;
    index %= length;
    output.splice(index++, 0, code);
  }
  return String.fromCodePoint(...output);
}

/** How a text is said in letters, digits and hyphens (RFC 3492 §6.3). */
export function punycodeEncoded(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) as number);
  const basic = codes.filter((code) => code < initialCode);
  let output = basic.length > 0 ? `${String.fromCharCode(...basic)}-` : "";
  let [code, delta, bias, handled] = [initialCode, 0, initialBias, basic.length];
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((candidate) => candidate >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const candidate of codes) {
      if (candidate < code) delta++;
      if (candidate !== code) continue;
      output += encodedNumber(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    code++;
  }
  return output;
}

function encodedNumber(number: number, bias: number): string {
  let output = "";
  let rest = number;
  for (let k = base; ; k += base) {
    const threshold = thresholdAt(k, bias);
    if (rest < threshold) return output + digitFor(rest);
    output += digitFor(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function digitFor(value: number): string {
  return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  const lower = code | 32;
  return lower >= 97 && lower <= 122 ? lower - 97 : -1;
}

function thresholdAt(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, tMin), tMax);
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
