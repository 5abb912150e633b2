import { isALabel } from "./a-label.js";
import { punycodeDecoded, punycodeEncoded } from "./punycode.js";
import { isULabel } from "./u-label.js";

/** The full stops that separate labels (RFC 3490 §3.1). */
const fullStop = /[.\u3002\uff0e\uff61]/u;
const asciiLabel = /^[\dA-Za-z](?:[\dA-Za-z-]{0,61}[\dA-Za-z])?$/;

/** Scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** Whether a text is an internationalised host name (RFC 5890 §2.3.2.3): labels in ASCII or in Unicode, rules of RFC 5891 to 5893. */
export function isIdnHostname(text: string): boolean {
  if (text.length > 253) return false;
  const labels = text.split(fullStop);
  if (!labels.every(isIdnLabel)) return false;
  const inUnicode = labels.map((label) => (/^xn--/i.test(label) ? (punycodeDecoded(label.slice(4)) ?? label) : label));
  return !inUnicode.some((label) => rightToLeft.test(label)) || inUnicode.every(keepsDirection);
}

function isIdnLabel(label: string): boolean {
  if (asciiLabel.test(label)) return !label.startsWith("--", 2) || isALabel(label);
  return label !== "" && isULabel(label) && `xn--${punycodeEncoded(label)}`.length <= 63;
}

/** The rule of RFC 5893 §2 for a label of a name in which something is written from right to left. */
function keepsDirection(label: string): boolean {
  const written = label.replace(/\p{Mn}+$/u, "");
  if (!rightToLeft.test(label)) return /^\p{L}/u.test(written) && /[\p{L}\p{Mc}\d]$/u.test(written);
  const isArabicNumber = /[\u0660-\u0669]/u.test(label);
  const isEuropeanNumber = /[\d\u06f0-\u06f9]/u.test(label);
  return (
    rightToLeft.test([...label][0] as string) &&
    !/^[\u0660-\u0669]/u.test(label) &&
    !(isArabicNumber && isEuropeanNumber) &&
    [...label].every(
      (character) =>
        rightToLeft.test(character) || /[\u200c-\u200d\p{Mn}\d\u06f0-\u06f9\u0660-\u0669-]/u.test(character),
    ) &&
    !written.endsWith("-")
  );
}
