/** A row of the table, as it was found. */
export interface TableRow {
  readonly says: string;
  readonly pact: { readonly found: boolean; readonly refusal: string } | undefined;
  readonly newer: boolean;
  readonly older: boolean;
  readonly plainPact: boolean;
  readonly comparator: boolean;
}

/** Short enough for a table, and without what would end a cell. */
function cell(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return short.replaceAll("|", "\\|");
}

/** docs/hazards.md, in Markdown. */
export function hazardsPage(
  rows: readonly TableRow[],
  besideRows: readonly { readonly says: string; readonly isFound: boolean }[],
  harmless: readonly string[],
): string {
  const mark = (found: boolean) => (found ? "✔" : "–");
  const lines = rows.map(
    ({ says, pact, newer, older, plainPact, comparator }) =>
      `| ${says} | ${pact ? `${mark(pact.found)} ${cell(pact.refusal)}` : ""} | ${mark(newer)} | ${mark(older)} | ${pact ? mark(plainPact) : ""} | ${pact ? mark(comparator) : ""} |`,
  );
  const byPact = rows.filter(({ pact }) => pact?.found).length;
  const reads = rows.filter(({ newer }) => newer).length + rows.filter(({ older }) => older).length;
  const others = besideRows.filter(({ isFound }) => isFound).length;
  const compared = rows.filter(({ comparator }) => comparator).length;
  const plain = rows.filter(({ plainPact }) => plainPact).length;
  return `# Hazards

Each row is one thing that a provider's schema allows and the example in a consumer's pact does not show. A test prints this page:
it asks Tenon, plain Pact and PactFlow's comparator, and holds every ✔ of Tenon to a whole message that the consumer really
refuses: by Pact's own matcher where a pact is asked, by the validator that is generated from \`x-reads\` where those are.

- **in pacts**: \`tenon check\` holds the consumer's pact against the provider's schema (\`PACT_NOT_SATISFIED\`). Empty where Pact has no
  matcher for it.
- **newer, older message**: \`tenon compare\` holds the reads of a consumer against a provider that begins to allow it, and the older
  messages of such a provider against a consumer that relies on its absence.
- **Pact**: \`@pact-foundation/pact\` 17 is shown the provider's own example, as in any provider test.
- **comparator**: \`@pactflow/openapi-pact-comparator\` 2.3 gets the same pact and the same document. ✔ where it objects, and does not
  object to the provider that allows nothing of the kind.

${byPact + reads + others} found by Tenon (${byPact} in pacts, ${reads} in reads, ${others} below), ${plain} by plain Pact and ${compared} by the comparator, of ${byPact} that can be said in a pact.

| what may come | in pacts | newer message | older message | Pact | comparator |
|---|---|---|---|---|---|
${lines.join("\n")}

## Beside the payload, and in questions and answers

${besideRows.map(({ says, isFound }) => `- ${mark(isFound)} ${says}`).join("\n")}

## No alarm

For every row above: a provider that does not allow it, with the strict consumer; a provider that allows it, with a consumer that is
content with it; and both ways of changing, with a consumer that reads something else. And, with a consumer that reads the
id and the status of an order:

${harmless.map((says) => `- ${says}`).join("\n")}
`;
}
