import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import config from "../../.dependency-cruiser.mjs";
import { libraryDoors, packageArrows } from "./arrows.mjs";
import { cruise, root, type Violation } from "./cruise.js";

describe("the arrows of this repository", () => {
  it("are all kept", async () => {
    expect((await cruise(root)).violations).toEqual([]);
  });

  it("are told for every package", () => {
    expect(Object.keys(packageArrows).sort()).toEqual(readdirSync(join(root, "packages")).sort());
  });
});

/** `from` imports `to`, and that is what the rule forbids. */
const forbidden: readonly Violation[] = [
  { rule: "no-circle", from: "packages/cli/src/chicken.ts", to: "packages/cli/src/egg.ts" },
  { rule: "no-circle-in-generated", from: "generated/chicken.ts", to: "generated/egg.ts" },
  { rule: "not-own-index", from: "packages/cli/src/inner.ts", to: "packages/cli/src/index.ts" },
  { rule: "by-the-front-door", from: "packages/cli/src/burglar.ts", to: "packages/contract/src/json.ts" },
  { rule: "by-the-front-door", from: "services/users/src/burglar.ts", to: "packages/messaging/src/broker.ts" },
  {
    rule: "generated-imports-messaging-alone",
    from: "generated/nest.ts",
    to: "packages/nestjs-messaging/src/index.ts",
  },
  { rule: "generated-imports-messaging-alone", from: "generated/nest.ts", to: "node_modules/amqplib/index.js" },
  { rule: "services-stand-alone", from: "services/users/src/peep.ts", to: "services/orders/src/index.ts" },
  { rule: "services-stand-alone", from: "services/users/src/design.ts", to: "packages/contract/src/index.ts" },
  { rule: "exams-are-for-tests", from: "services/users/src/pact.ts", to: "packages/pact-messages/src/index.ts" },
  { rule: "tests-are-not-imported", from: "packages/cli/src/some.test.ts", to: "packages/cli/src/other.test.ts" },
  { rule: "instruments-are-for-tests", from: "packages/cli/src/play.ts", to: "packages/cli/src/testing/toy.ts" },
  { rule: "nothing-imports-the-top", from: "packages/messaging/src/up.ts", to: "services/orders/src/index.ts" },
  { rule: "nothing-imports-the-top", from: "packages/contract/src/up.ts", to: "packages/cli/src/index.ts" },
  { rule: "scripts-do-not-import-services", from: "scripts/chore.ts", to: "services/orders/src/index.ts" },
  { rule: "scripts-do-not-import-the-cli", from: "scripts/chore.ts", to: "packages/cli/src/index.ts" },
  { rule: "found", from: "packages/cli/src/lost.ts", to: "./nowhere.js" },
  ...Object.keys(packageArrows).flatMap((name) => {
    const to =
      name === "nestjs-messaging" ? "packages/contract/src/index.ts" : "packages/nestjs-messaging/src/index.ts";
    return [
      { rule: `arrows-of-${name}`, from: `packages/${name}/src/stray.ts`, to },
      { rule: `arrows-of-tests-of-${name}`, from: `packages/${name}/src/stray.test.ts`, to },
    ];
  }),
  ...Object.keys(libraryDoors).map((library) => ({
    rule: `door-of-${library.replace("@", "").replace("/", "-")}`,
    from: "packages/cli/src/library.ts",
    to: `node_modules/${library}/index.js`,
  })),
];

/** No rule forbids these by themselves. */
const allowed: readonly Omit<Violation, "rule">[] = [
  { from: "packages/cli/src/egg.ts", to: "packages/cli/src/chicken.ts" },
  { from: "generated/egg.ts", to: "generated/chicken.ts" },
  { from: "generated/validators.ts", to: "generated/event.ts" },
  { from: "packages/messaging-rabbitmq/src/exam.test.ts", to: "packages/messaging-conformance/src/index.ts" },
  { from: "packages/messaging-rabbitmq/src/testing/own-server.ts", to: "packages/messaging-conformance/src/index.ts" },
  { from: "services/users/src/pact.test.ts", to: "packages/pact-messages/src/index.ts" },
  { from: "scripts/platform/src/main.ts", to: "services/orders/src/index.ts" },
];

describe("the rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenon-arrows-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("find each forbidden import, and no other", async () => {
    const texts = new Map<string, string>([["generated/event.ts", 'import type {} from "./validators.js";\n']]);
    for (const { from, to } of [...forbidden, ...allowed]) {
      if (!to.startsWith("./")) texts.set(to, texts.get(to) ?? "");
      texts.set(from, `${texts.get(from) ?? ""}import "${specifier(from, to)}";\n`);
    }
    for (const [path, text] of texts) write(join(folder, path), text);

    const { violations } = await cruise(folder);

    const inWords = ({ rule, from, to }: Violation) => `${rule}: ${from} → ${to}`;
    const found = violations.map(inWords);
    expect(forbidden.map(inWords).filter((violation) => !found.includes(violation))).toEqual([]);
    const guilty = new Set(forbidden.map(({ from }) => from));
    expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  it("are each shown to fail", () => {
    const names = config.forbidden.map(({ name }) => name);
    expect(names.filter((name) => !forbidden.some(({ rule }) => rule === name))).toEqual([]);
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** How a file would name another: a library and a package by name, anything else by its path. */
function specifier(from: string, to: string): string {
  if (to.startsWith("./")) return to;
  if (to.startsWith("node_modules/")) return to.slice("node_modules/".length).replace("/index.js", "");
  const [, name] = /^packages\/([^/]+)\/src\/index\.ts$/.exec(to) ?? [];
  if (name && !from.startsWith(`packages/${name}/`)) return `@tenon/${name}`;
  const up = "../".repeat(from.split("/").length - 1) || "./";
  return `${up}${to.replace(/\.ts$/, ".js")}`;
}
