import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Problem } from "@tenon/contract";
import { folderOf } from "./files/folder-of.js";
import { openFolder } from "./files/open-folder.js";
import { problemCodes } from "./problem-codes.js";
import { readContract } from "./read-contract.js";

const head = "asyncapi: 3.0.0\ninfo: { title: Hostile, version: 1.0.0 }\n";

/** What the third line of a document is, and what is said of it: `line:column CODE`. */
const malformed: readonly (readonly [name: string, text: string, wanted: string])[] = [
  ["a tab as indentation", "channels:\n\ta: 1", "4:1 YAML_SYNTAX"],
  ["an item out of its column", "x-a:\n  a: x\n b: y", "5:1 YAML_SYNTAX"],
  ["a quote that is not closed", "x-a: 'abc", "3:10 YAML_SYNTAX"],
  ["a colon in a plain text", "x-a: b: c", "3:6 YAML_SYNTAX"],
  ["a text that begins with a backtick", "x-a: `b`", "3:6 YAML_SYNTAX"],
  ["a second document", "---\nx-a: 1", "3:1 YAML_SYNTAX"],
  ["an alias without an anchor", "x-a: *b", "3:6 YAML_SYNTAX"],
  ["a merge of no map", "x-a: { <<: 3 }", "3:6 YAML_SYNTAX"],
  ["a key that stands twice", "x-a: { b: 1, b: 2 }", "3:14 YAML_DUPLICATE_KEY"],
  ["a key that stands twice in two spellings", "x-a:\n  'b': 1\n  b: 2", "5:3 YAML_DUPLICATE_KEY"],
  ["a tag", "x-a: !!js/function 'alert(1)'", "3:6 YAML_NOT_JSON"],
  ["a number that JSON lacks", "x-a: .nan", "3:6 YAML_NOT_JSON"],
  ["a list as a key", "x-a: { ? [b] : c }", "3:10 YAML_NOT_JSON"],
  ["an alias inside of its anchor", "x-a: &a { b: *a }", "3:14 YAML_ALIASES"],
  ["lists in lists in lists", `x-a: ${"[".repeat(100_000)}`, "3:205 YAML_TOO_DEEP"],
  ["maps in maps in maps", `x-a: ${"{a: ".repeat(100_000)}`, "3:799 YAML_TOO_DEEP"],
  ["lists in lists, in block style", `x-a:\n ${"- ".repeat(50_000)}a`, "4:399 YAML_TOO_DEEP"],
];

/** A `$ref` in the place of a channel. */
const references: readonly (readonly [ref: string, wanted: string])[] = [
  ["http://127.0.0.1:5999/x.yaml", "REF_REMOTE"],
  ["https://example.com/x.yaml#/channels/a", "REF_REMOTE"],
  ["//example.com/x.yaml", "REF_REMOTE"],
  ["data:text/yaml,address:x", "REF_REMOTE"],
  ["file:///etc/passwd", "REF_OUTSIDE"],
  ["/etc/passwd", "REF_OUTSIDE"],
  ["C:/windows/win.ini", "REF_OUTSIDE"],
  ["..\\\\secret.yaml", "REF_OUTSIDE"],
  ["../../etc/passwd", "REF_OUTSIDE"],
  ["%2e%2e/%2E%2E/etc/passwd", "REF_OUTSIDE"],
  ["shared/../../secret.yaml", "REF_OUTSIDE"],
  ["#/%zz", "REF_MALFORMED"],
  ["#/channels/b", "REF_MISSING"],
  ["#/channels/a", "REF_CIRCULAR"],
  ["#/channels/a/b", "REF_CIRCULAR"],
  ["#", "REF_CIRCULAR"],
  ["missing.yaml#/a", "REF_MISSING"],
  ["missing.yaml", "REF_MISSING"],
];

const files: readonly (readonly [name: string, bytes: Uint8Array, wanted: string])[] = [
  ["an empty file", utf8(""), "1:1 DOCUMENT_NOT_ASYNCAPI"],
  ["a file with comments alone", utf8("# asyncapi: 3.0.0\n"), "1:1 DOCUMENT_NOT_ASYNCAPI"],
  ["a file with a list", utf8("- asyncapi: 3.0.0\n"), "1:1 DOCUMENT_NOT_ASYNCAPI"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "3:1 FILE_NOT_TEXT"],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "1:1 FILE_NOT_TEXT"],
  [
    "Latin-1",
    new Uint8Array([...utf8("asyncapi: 3.0.0\ninfo: {title: Caf"), 0xe9, ...utf8("}")]),
    "2:18 FILE_NOT_TEXT",
  ],
  ["more than 10 MB", new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), "1:1 FILE_TOO_LARGE"],
  ["a text of more than a megabyte", utf8(`${head}x-a: "${"a".repeat(1024 * 1024)}`), "3:6 YAML_TOO_LONG"],
  ["200,000 small values as JSON", utf8(`{"asyncapi":"3.0.0","x-a":[${"1,".repeat(200_000)}1]}`), "1:1 YAML_TOO_LONG"],
  ["9 MB of small values", utf8(`${head}x-a:\n${"  - a: b\n    c: d\n".repeat(500_000)}`), "1:1 YAML_TOO_LONG"],
  ["a version of tomorrow", utf8("asyncapi: 4.0.0\n"), "1:11 DOCUMENT_VERSION_UNSUPPORTED"],
  ["a version that is a number", utf8("asyncapi: 3.0\n"), "1:11 DOCUMENT_VERSION_UNSUPPORTED"],
];

describe("hostile input ends in a problem with its place", () => {
  it.each(malformed)("%s", async (_, text, wanted) => {
    expect(await problemsOf({ "a.yaml": head + text })).toEqual([`a.yaml:${wanted}`]);
  });

  it.each(references)("$ref: %s", async (ref, wanted) => {
    const text = `${head}channels:\n  a: { $ref: "${ref}" }`;
    expect(await problemsOf({ "a.yaml": text })).toEqual([`a.yaml:4:14 ${wanted}`]);
  });

  it.each(files)("%s", async (_, bytes, wanted) => {
    expect(await problemsOf({ "a.yaml": bytes })).toEqual([`a.yaml:${wanted}`]);
  });

  it("an alias bomb of 302 bytes", async () => {
    const levels = ["a", "b", "c", "d", "e", "f"];
    const lines = levels.map((name, level) => {
      const inner = level === 0 ? "x" : `*${levels[level - 1]}`;
      return `x-${name}: &${name} [${Array(9).fill(inner).join(",")}]`;
    });
    expect(await problemsOf({ "a.yaml": `${head}${lines.join("\n")}` })).toEqual(["a.yaml:8:10 YAML_ALIASES"]);
  });

  it("circles of references between messages, traits and schemas", async () => {
    const text = `asyncapi: 2.6.0
info: { title: Hostile, version: 1.0.0 }
channels:
  a:
    publish:
      message: { $ref: "#/components/messages/A" }
components:
  messages:
    A: { oneOf: [{ $ref: "#/components/messages/A" }] }
  schemas:
    B: { $ref: "#/components/schemas/C" }
    C: { $ref: "#/components/schemas/B" }`;
    expect(await problemsOf({ "a.yaml": text })).toEqual([
      "a.yaml:9:26 REF_CIRCULAR",
      "a.yaml:11:16 REF_CIRCULAR",
      "a.yaml:12:16 REF_CIRCULAR",
    ]);
  });

  it("a circle of 2,000 references", async () => {
    const schemas = Array.from(
      { length: 2_000 },
      (_, n) => `    S${n}: { $ref: "#/components/schemas/S${(n + 1) % 2_000}" }`,
    );
    const { problems } = await readContract(
      folderOf({ "a.yaml": `${head}components:\n  schemas:\n${schemas.join("\n")}` }),
    );
    expect(inShort(problems[0] as Problem)).toBe("a.yaml:5:17 REF_CHAIN_TOO_LONG");
    expect(problems.length).toBe(101);
  });

  it("a missing reference comes with the name that was most likely meant", async () => {
    const text = `${head}channels:
  orderPlaced: { address: orders }
operations:
  placeOrder:
    action: send
    channel: { $ref: "#/channels/orderPlacd" }
components:
  messages:
    A: { $ref: "sharde/messages.yaml#/A" }`;
    const { problems } = await readContract(folderOf({ "a.yaml": text, "shared/messages.yaml": "A: {}" }));
    expect(problems.map(({ message }) => message)).toEqual([
      '"#/channels/orderPlacd" leads to nothing: there is no "orderPlacd". Did you mean "orderPlaced"?',
      '"sharde/messages.yaml#/A" leads to sharde/messages.yaml, which does not exist. Did you mean "shared/messages.yaml"?',
    ]);
  });

  it("names of Object.prototype are names like others", async () => {
    const text = `${head}channels:
  __proto__:
    address: a
    messages: { toString: { payload: { properties: { constructor: { type: string }, __proto__: { type: number } } } } }
x-a: { __proto__: { polluted: true } }`;
    const { contract, problems } = await readContract(folderOf({ "a.yaml": text }));
    expect(problems).toEqual([]);
    expect(contract.documents[0]?.channels.map(({ name, messages }) => [name, messages[0]?.key])).toEqual([
      ["__proto__", "toString"],
    ]);
    expect(Object.hasOwn({}, "polluted") || "polluted" in {}).toBe(false);
  });

  it("5,000 channels are read", async () => {
    const channels = Array.from(
      { length: 5000 },
      (_, i) => `  c${i}: { address: a.c${i}, messages: { m: { payload: {} } } }`,
    );
    const operations = Array.from(
      { length: 5000 },
      (_, i) => `  o${i}: { action: send, channel: { $ref: "#/channels/c${i}" } }`,
    );
    const text = `${head}channels:\n${channels.join("\n")}\noperations:\n${operations.join("\n")}\n`;
    const { contract, problems } = await readContract(folderOf({ "a.yaml": text }));
    expect(problems).toEqual([]);
    expect(contract.documents[0]?.channels.length).toBe(5000);
  });
});

describe("more problems than anybody reads", () => {
  it("are told in part", async () => {
    const channels = Array.from({ length: 500 }, (_, i) => `  c${i}: { adress: a }`);
    const { problems } = await readContract(folderOf({ "a.yaml": `${head}channels:\n${channels.join("\n")}` }));
    expect(problems.length).toBe(101);
    expect(problems.at(-1)).toMatchObject({
      code: "PROBLEMS_UNTOLD",
      message: "There may be more problems than these 100.",
    });
  });
});

describe("a byte order mark and YAML 1.1", () => {
  it.each([
    ["a byte order mark", `\uFEFF${head}`],
    ["a directive of YAML 1.1", `%YAML 1.1\n---\n${head}x-a: yes\nx-b: 2020-01-01\n`],
    ["JSON", '{ "asyncapi": "3.0.0", "info": { "title": "Hostile", "version": "1.0.0" } }'],
  ])("%s is read", async (_, text) => {
    expect(await problemsOf({ "a.yaml": text })).toEqual([]);
  });

  it("dates and words are texts, as JSON knows no others", async () => {
    const { contract } = await readContract(
      folderOf({ "a.yaml": `%YAML 1.1\n---\n${head}x-a: [yes, 2020-01-01, 0o17, ~]\n` }),
    );
    expect(contract.sources.get("a.yaml")?.value).toMatchObject({ "x-a": ["yes", "2020-01-01", 15, null] });
  });
});

describe("symbolic links on disk", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenon-reader-"));
    await writeFile(join(folder, "fragment.yaml"), "a: { address: a }\n");
    await symlink("/etc/passwd", join(folder, "out.yaml"));
    await symlink("fragment.yaml", join(folder, "in.yaml"));
    await symlink("loop.yaml", join(folder, "loop.yaml"));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it("are followed inside of the root, and refused where they leave it", async () => {
    const text = `${head}channels:\n  a: { $ref: "in.yaml#/a" }\n  b: { $ref: "out.yaml#/a" }\n  c: { $ref: "loop.yaml" }\n`;
    await writeFile(join(folder, "a.yaml"), text);
    const { problems } = await readContract(openFolder(folder), { only: ["a.yaml"] });
    expect(problems.map(inShort)).toEqual(["a.yaml:5:14 REF_OUTSIDE", "a.yaml:6:14 FILE_UNREADABLE"]);
  });

  it("are problems as documents", async () => {
    const { problems } = await readContract(openFolder(folder), { only: ["out.yaml"] });
    expect(problems.map(inShort)).toEqual(["out.yaml:1:1 FILE_OUTSIDE"]);
  });
});

describe("a folder without documents", () => {
  it.each([[{}], [{ "compose.yaml": "services: {}\n" }]])("%j is one problem", async (given) => {
    const { problems } = await readContract(folderOf(given));
    expect(problems.map(({ code }) => code)).toEqual(["DOCUMENT_NONE"]);
  });

  it("that does not exist is the same", async () => {
    const { problems } = await readContract(openFolder("/nowhere/at/all"));
    expect(problems.map(({ code }) => code)).toEqual(["DOCUMENT_NONE"]);
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function problemsOf(given: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const { problems } = await readContract(folderOf(given), { only: ["a.yaml"] });
  for (const { code, message, mend } of problems) {
    expect(Object.keys(problemCodes)).toContain(code);
    expect(`${message}${mend}`).not.toMatch(/\n|\bat .*\.[jt]s:/);
  }
  return problems.map(inShort);
}

function inShort({ at, code }: Problem): string {
  return `${at.file}:${at.position?.line}:${at.position?.column} ${code}`;
}
