import type { Side } from "./finding.js";
import { rules } from "./rules.js";

/** All rules as a table in Markdown, for docs/compatibility.md. */
export function rulesTable(): string {
  const rows = rules.map(({ id, looksAt, purpose, breaks }) => {
    const whom = breaks.map((side) => sides[side].whom).join(" · ");
    return `| \`${id}\` | ${looksAt} | ${purpose} | ${whom === "" ? "nobody" : whom} |`;
  });
  return ["| rule | looks at a | what it catches | whom it can break |", "|---|---|---|---|", ...rows, ""].join("\n");
}

/** Whom each side is about, when it is felt, and in which order deploying avoids it. */
export const sides: Readonly<Record<Side, { readonly whom: string; readonly when: string; readonly order: string }>> = {
  consumer: {
    whom: "receivers as they are deployed, by new messages",
    when: "as it is deployed, when a new message comes",
    order: "Deploy the receivers first, then the sender.",
  },
  producer: {
    whom: "receivers once they are built anew, by older messages",
    when: "once it is built anew, when an older message comes",
    order: "Deploy the sender first, wait until older messages are gone, then the receivers.",
  },
  sender: {
    whom: "senders as they are deployed",
    when: "as it is deployed, when it sends",
    order: "Let the old way stand until every sender has been deployed anew.",
  },
  broker: {
    whom: "whoever declares it on the broker",
    when: "once it is built anew, when it starts",
    order: "No order helps: what is on the broker has to be moved.",
  },
};
