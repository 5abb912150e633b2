/**
 * @typedef {{ title: string, about: string, codes: Readonly<Record<string, string>> }} Section
 */

/**
 * docs/error-codes.md, from the lists in the code.
 *
 * @param {readonly Section[]} sections
 */
export function errorCodesPage(sections) {
  const parts = sections.map(({ title, about, codes }) =>
    [`## ${title}`, "", about, "", "| code | what it means |", "|---|---|", ...Object.entries(codes).map(row), ""].join(
      "\n",
    ),
  );
  return `# Error codes\n\n${introduction}\n\n${parts.join("\n")}`;
}

const introduction = `Every code that Tenon gives, from the lists in its sources. A code never changes its meaning; the words around it may.
Written by \`node scripts/write-error-codes.mjs\`.`;

/** @param {[string, string]} entry */
function row([code, meaning]) {
  return `| \`${code}\` | ${meaning.replaceAll("|", "\\|")} |`;
}
