/** RFC 5892 §2.6: what is allowed, allowed in some contexts, or disallowed although its properties say otherwise. */
const allowedExceptions = /[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]/u;
const contextual = /[\u200c-\u200d\u00b7\u0375\u05f3\u05f4\u0660-\u0669\u06f0-\u06f9\u30fb]/u;
const disallowedExceptions = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u;
/** RFC 5892 §2.3, §2.4 and §2.9: what is ignored, stands in blocks of symbols, or is a part of an old Hangul syllable. */
const ignorable =
  /[\u20d0-\u20ff\u{1d100}-\u{1d24f}\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
/** RFC 5892 §2.1. */
const lettersAndDigits = /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/u;
/** Canonical combining class 9: signs that take the vowel from a consonant. */
const virama =
  "\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0e3a\\u0eba\\u0f84\\u1039\\u103a\\u1714\\u1715\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\u1bf2\\u1bf3\\u2d7f\\ua806\\ua82c\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed\\u{10a3f}\\u{11046}\\u{11070}\\u{1107f}\\u{110b9}\\u{11133}\\u{11134}\\u{111c0}\\u{11235}\\u{112ea}\\u{1134d}\\u{11442}\\u{114c2}\\u{115bf}\\u{1163f}\\u{116b6}\\u{1172b}\\u{11839}\\u{1193d}\\u{1193e}\\u{119e0}\\u{11a34}\\u{11a47}\\u{11a99}\\u{11c3f}\\u{11d44}\\u{11d45}\\u{11d97}\\u{11f41}\\u{11f42}";
/** Letters of the Arabic block that join to the next one (Joining_Type D), and those that join to the one before alone (R). */
const joinsBoth =
  "\\u0620\\u0626\\u0628\\u062a-\\u062e\\u0633-\\u063f\\u0641-\\u0647\\u0649\\u064a\\u066e\\u066f\\u0678-\\u0687\\u069a-\\u06bf\\u06c1\\u06c2\\u06cc\\u06ce\\u06d0\\u06d1\\u06fa-\\u06fc\\u06ff";
const joinsBefore =
  "\\u0622-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0673\\u0675-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef";

/** A character that needs a context and does not have it (RFC 5892 appendix A). */
const outOfContext = /* @__PURE__ */ new RegExp(
  [
    `(?<![${virama}]|[${joinsBoth}]\\p{Mn}*)\\u200c`,
    `(?<![${virama}])\\u200c(?!\\p{Mn}*[${joinsBoth}${joinsBefore}])`,
    `(?<![${virama}])\\u200d`,
    "(?<!l)\\u00b7|\\u00b7(?!l)",
    "\\u0375(?!\\p{Script=Greek})",
    "(?<!\\p{Script=Hebrew})[\\u05f3\\u05f4]",
    "[\\u0660-\\u0669].*[\\u06f0-\\u06f9]|[\\u06f0-\\u06f9].*[\\u0660-\\u0669]",
  ].join("|"),
  "u",
);

/** Whether a label is an internationalised one in Unicode (RFC 5890 §2.3.2.1), as far as it can be seen alone. Takes at most 63 characters. */
export function isULabel(label: string): boolean {
  if (label.length > 63 || label !== label.normalize("NFC") || /^\p{M}|^-|-$|^..--/u.test(label)) return false;
  if (
    label.includes("\u30fb") &&
    !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label.replaceAll("\u30fb", ""))
  ) {
    return false;
  }
  return [...label].every(isAllowed) && !outOfContext.test(label);
}

/** RFC 5892 §3, with the lower case letter for the folded one. */
function isAllowed(character: string): boolean {
  if (allowedExceptions.test(character) || contextual.test(character) || /[a-z0-9-]/.test(character)) return true;
  if (disallowedExceptions.test(character) || ignorable.test(character)) return false;
  const folded = character.normalize("NFKC").toLowerCase().normalize("NFKC");
  return folded === character && lettersAndDigits.test(character);
}
