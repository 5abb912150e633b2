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
];
