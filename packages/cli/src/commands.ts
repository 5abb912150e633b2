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
    name: "validate",
    summary: "Checks documents and their examples, with AsyncAPI's official parser as well.",
    operands: "[FILE|FOLDER]",
    most: 1,
    options: [],
    load: () => import("./commands/validate.js"),
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
  {
    name: "dead-letters",
    summary: "Lists, shows, edits, replays and discards what a running service has given up.",
    operands: "list|show ID|edit ID FILE|replay [ID]|discard [ID]",
    most: 3,
    options: [
      { name: "service", value: "URL", summary: "Where the service answers. ADMIN_TOKEN holds its token." },
      { name: "queue", value: "NAME", summary: "Only those of this queue." },
      { name: "code", value: "CODE", summary: "Only those given up with this error code." },
      {
        name: "reason",
        value: "REASON",
        summary: "Only those given up for this reason: `invalid`, `unknown-contract`, …",
      },
      { name: "consumer", value: "NAME", summary: "Only those that this service has given up." },
      { name: "since", value: "TIME", summary: "Only those given up since then: `2026-11-02T09:41:00Z`, or `2h` ago." },
      { name: "until", value: "TIME", summary: "Only those given up before then." },
      { name: "all", summary: "Replay or discard all that there are." },
      { name: "json", summary: "Prints JSON." },
    ],
    load: () => import("./commands/dead-letters.js"),
  },
  {
    name: "types",
    summary: "Writes a module with the TypeScript type `T` of a JSON Schema.",
    operands: "[SCHEMA.json]",
    most: 1,
    options: [
      { name: "draft", value: "7|2020-12", summary: "The version of JSON Schema; as its `$schema` says, or 7." },
      { name: "out", short: "o", value: "T.ts", summary: "Where to write; to the terminal if not said." },
      { name: "batch", value: "DIR", summary: "Every *.json in a folder, each module beside its schema." },
    ],
    load: () => import("./commands/types.js"),
  },
  {
    name: "validator",
    summary: "Writes a module with a function `validate` for a JSON Schema.",
    operands: "[SCHEMA.json]",
    most: 1,
    options: [
      { name: "draft", value: "7|2020-12", summary: "The version of JSON Schema; as its `$schema` says, or 7." },
      { name: "out", short: "o", value: "v.mjs", summary: "Where to write; to the terminal if not said." },
      { name: "batch", value: "DIR", summary: "Every *.json in a folder, each module beside its schema." },
    ],
    load: () => import("./commands/validator.js"),
  },
];
