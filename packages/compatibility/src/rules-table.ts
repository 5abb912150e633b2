import { rules } from "./rules.js";

/** All rules as a table in Markdown, for docs/compatibility.md. */
export function rulesTable(): string {
  const rows = rules.map(({ id, looksAt, purpose, breaks }) => {
    const whom = breaks.map((side) => sides[side]).join(" · ");
    return `| \`${id}\` | ${looksAt} | ${purpose} | ${whom} |`;
  });
  return ["| rule | looks at a | what it catches | whom it can break |", "|---|---|---|---|", ...rows, ""].join("\n");
}

const sides = {
  consumer: "consumers as they are deployed, by new messages",
  producer: "consumers once they are built anew, by older messages",
} as const;
