import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../bootstrap/step.mjs";

/** Where a list of codes stands, and how docs/error-codes.md presents it. In the order of the page. */
const lists = [
  {
    list: "packages/asyncapi-reader/src/problem-codes.ts#problemCodes",
    title: "Reading documents",
    about: "From `tenon` with file, line and column, how to mend it, and exit code 1. Nothing is written then.",
  },
  {
    list: "packages/typescript-generator/src/schema/problem-codes.ts#schemaProblemCodes",
    title: "Schemas",
    about: "From `tenon generate`, `tenon types` and `tenon validator`.",
  },
  {
    list: "packages/typescript-generator/src/problem-codes.ts#problemCodes",
    title: "Generating TypeScript",
    about: "From `tenon generate`.",
  },
  {
    list: "packages/typescript-generator/src/validators/problem-codes.ts#problemCodes",
    title: "Generating validators",
    about: "From `tenon generate` and `tenon validator`.",
  },
  {
    list: "packages/cli/src/problem-codes.ts#problemCodes",
    title: "Commands",
    about: "From `tenon`, about what it was asked to do.",
  },
  {
    list: "packages/pact-contracts/src/pact-error-codes.ts#pactErrorCodes",
    title: "Reading pacts",
    about: "From `tenon check`, with file, line and column.",
  },
  {
    list: "packages/messaging/src/errors.ts#errorCodes",
    title: "Publishing and consuming",
    about: "`error.code` of what a publish rejects with, and the code of a dead letter or an observation.",
  },
  {
    list: "packages/nestjs-messaging/src/error-codes.ts#setupErrorCodes",
    title: "Starting an application",
    about: "Why a NestJS application does not start.",
  },
  {
    list: "packages/nestjs-messaging/src/error-codes.ts#httpErrorCodes",
    title: "HTTP",
    about: "`code` of a problem document (RFC 9457), beside the codes of publishing.",
  },
  {
    list: "packages/store/src/migration.ts#storeErrorCodes",
    title: "SQLite and PostgreSQL",
    about: "Why a database is not opened. It is left as it was.",
  },
  {
    list: "packages/store/src/database-error.ts#databaseErrorCodes",
    title: "SQLite and PostgreSQL, while they are used",
    about:
      "`error.code` of what a statement or a transaction fails with, beside PostgreSQL's own codes (SQLSTATE). SQLite knows the first alone.",
  },
  {
    list: "packages/event-store/src/errors.ts#eventStoreErrorCodes",
    title: "The event store",
    about: "`error.code` of what appending, reading and executing reject with.",
  },
  {
    list: "packages/pact-messages/src/error-codes.ts#pactErrorCodes",
    title: "Pacts",
    about: "From the consumers' and the producers' pact tests, and from joining pacts.",
  },
];

/**
 * docs/error-codes.md, from the lists in the code.
 *
 * @param {(file: string) => Promise<Record<string, unknown>>} load loads a source file of a package
 */
export async function errorCodesPage(load) {
  const parts = [];
  for (const { list, title, about } of lists) {
    const [file = "", name = ""] = list.split("#");
    const codes = /** @type {Record<string, string>} */ ((await load(file))[name]);
    parts.push([`## ${title}`, "", about, "", "| code | what it means |", "|---|---|", ...rows(codes)].join("\n"));
  }
  return `${[introduction, ...parts].join("\n\n")}\n`;
}

const introduction = `# Error codes

Every code that Tenon gives. A code keeps its meaning; the words around it may change. The findings of \`tenon compare\` have
codes too: those are the ids of its rules.

This page is written by \`node scripts/docs/write-error-codes.mjs\` from the lists in the built packages; a test holds the two
together.`;

/** @param {Record<string, string>} codes */
function rows(codes) {
  return Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning.replaceAll("|", "\\|")} |`);
}

/** The lists of codes that are in the sources and not on the page. */
export function unlistedCodes() {
  const known = new Set(lists.map(({ list }) => list));
  return globSync("packages/*/src/**/*.ts", { cwd: root })
    .flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/^export const (\w*[cC]odes) = \{$/gm)].map(
        ([, name]) => `${file}#${name}`,
      ),
    )
    .filter((list) => !known.has(list));
}
