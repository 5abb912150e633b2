import type { Command } from "./command.js";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  {
    name: "generate",
    summary: "Writes TypeScript from AsyncAPI documents.",
    operands: "[FILE|FOLDER]",
    most: 1,
    options: [
      { name: "out", short: "o", value: "DIR", summary: "Where to write; `generated` if not said." },
      { name: "check", summary: "Writes nothing; shows what is stale and exits 1 if anything is." },
      { name: "watch", summary: "Stays, and writes again whenever a document changes." },
    ],
    load: () => import("./commands/generate.js"),
  },
  {
    name: "compare",
    summary: "Says what has changed since a commit or another folder, and whom that breaks.",
    operands: "[FILE|FOLDER]",
    most: 1,
    options: [
      { name: "against", value: "REF|DIR", summary: "A git ref, or a folder (`./name` is always a folder)." },
      { name: "json", summary: "Prints the findings as JSON." },
    ],
    load: () => import("./commands/compare.js"),
  },
  {
    name: "docs",
    summary: "Writes a static site that shows every service, event and field.",
    operands: "[FILE|FOLDER]",
    most: 1,
    options: [
      { name: "out", short: "o", value: "DIR", summary: "Where to write; `portal` if not said." },
      { name: "title", value: "TEXT", summary: "What the site is called." },
      {
        name: "package",
        value: "NAME",
        summary: "The package of generated code; that of generated/ if not said.",
      },
      { name: "check", summary: "Writes nothing; exits 1 if the site is stale." },
    ],
    load: () => import("./commands/docs.js"),
  },
];
