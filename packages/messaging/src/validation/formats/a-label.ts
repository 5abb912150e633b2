import { punycodeDecoded, punycodeEncoded } from "./punycode.js";
import { isULabel } from "./u-label.js";

/** Whether a label is the ASCII form of an internationalised one (RFC 5890 §2.3.2.1). */
export function isALabel(label: string): boolean {
  if (label.length > 63 || !/^xn--/i.test(label)) return false;
  const encoded = label.slice(4).toLowerCase();
  const decoded = punycodeDecoded(encoded);
  // An encoding that says what could be said without, or says it in another way than it is said, is none.
  return (
    decoded !== undefined && /[^\0-\x7f]/.test(decoded) && punycodeEncoded(decoded) === encoded && isULabel(decoded)
  );
}
