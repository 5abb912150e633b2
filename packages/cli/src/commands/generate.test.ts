import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const document = `asyncapi: 3.0.0
info:
  title: Library
  version: 1.0.0
channels:
  bookLent:
    address: library.book-lent
    messages:
      bookLent:
        payload:
          type: object
          required: [title]
          properties:
            title:
              description: As it stands on the cover.
              type: string
`;

describe("tenon generate", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenon-generate-"));
    await write("asyncapi/library.yaml", document);
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(path: string, text: string | Uint8Array): Promise<void> {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  async function tenon(...words: string[]) {
    const terminal = new RecordingTerminal(folder);
    const code = await run(["generate", ...words], terminal);
    return { code, printed: terminal.printed, complained: terminal.complained };
  }

  const output = (path: string) => readFile(join(folder, "generated", path), "utf8");

  it("writes what the documents say, and the second time nothing", async () => {
    expect(await tenon()).toEqual({ code: 0, printed: "generated: 2 files written, 0 unchanged.\n", complained: "" });
    expect(await output("library/book-lent.ts")).toContain("readonly title: string;");
    expect((await tenon()).printed).toBe("generated: 0 files written, 2 unchanged.\n");
  });

  it("removes what a renamed channel leaves behind", async () => {
    await tenon();
    await write("asyncapi/library.yaml", document.replace("  bookLent:\n    address", "  lent:\n    address"));
    expect((await tenon()).printed).toMatch(/1 removed/);
    expect((await readdir(join(folder, "generated/library"))).toSorted()).toEqual(["lent.ts", "validators.ts"]);
  });

  it("generates one file, into another folder", async () => {
    await write("elsewhere/books.yml", document);
    expect((await tenon("elsewhere/books.yml", "--out", "src/events")).code).toBe(0);
    expect(await readdir(join(folder, "src/events"))).toEqual(["books"]);
  });

  describe("the root of one file", () => {
    const referring = (ref: string) => document.replace(/ {10}type: object[\s\S]*/, `          $ref: "${ref}"\n`);
    const schema = "type: object\nrequired: [title]\nproperties:\n  title:\n    type: string\n";

    it("is the nearest folder called asyncapi, so that what documents share is found", async () => {
      await write("asyncapi/shared/book.yaml", schema);
      await write("asyncapi/lending/v1.yaml", referring("../shared/book.yaml"));
      expect(await tenon("asyncapi/lending/v1.yaml")).toMatchObject({ code: 0, complained: "" });
      expect(await output("lending/v1/book-lent.ts")).toContain("readonly title: string;");
      expect(await output("lending/v1/book-lent.ts")).toMatch(/^\/\/ Generated from asyncapi\/lending\/v1\.yaml /);
    });

    it("is its own folder elsewhere, and nothing outside is read until --root says so", async () => {
      await write("specs/shared/book.yaml", schema);
      await write("specs/lending/v1.yaml", referring("../shared/book.yaml"));
      const refused = await tenon("specs/lending/v1.yaml");
      expect(refused.code).toBe(1);
      expect(refused.complained).toContain("REF_OUTSIDE");
      expect(refused.complained).toContain("--root");
      expect((await tenon("specs/lending/v1.yaml", "--root", "specs")).code).toBe(0);
      expect(await output("lending/v1/book-lent.ts")).toContain("readonly title: string;");
    });

    it("is not outside the folder of the call, whatever that is called", async () => {
      await write("asyncapi/outer/secret.yaml", schema);
      await write("asyncapi/inner/specs/v1.yaml", referring("../../outer/secret.yaml"));
      const terminal = new RecordingTerminal(join(folder, "asyncapi/inner"));
      expect(await run(["generate", "specs/v1.yaml"], terminal)).toBe(1);
      expect(terminal.complained).toContain("REF_OUTSIDE");
    });

    it.each([
      [["specs/v1.yaml", "--root", "asyncapi"], "specs/v1.yaml is not below --root asyncapi."],
      [["specs/v1.yaml", "--root", "nowhere"], "There is no folder nowhere."],
      [["asyncapi", "--root", "."], "--root goes with a file: a folder is its own root."],
    ])("%j is refused", async (words, message) => {
      await write("specs/v1.yaml", document);
      const { code, complained } = await tenon(...words);
      expect(code).toBe(2);
      expect(complained).toContain(message);
    });
  });

  describe("--check", () => {
    it("is content with what generate has written", async () => {
      await tenon();
      expect(await tenon("--check")).toEqual({
        code: 0,
        printed: "generated is up to date (2 files).\n",
        complained: "",
      });
    });

    it("shows what is stale, and writes nothing", async () => {
      await tenon();
      const before = await output("library/book-lent.ts");
      await write("asyncapi/library.yaml", document.replace("[title]", "[]").replace("on the cover", "inside"));
      const { code, printed, complained } = await tenon("--check");
      expect(code).toBe(1);
      expect(printed).toContain("--- generated/library/book-lent.ts");
      expect(printed).toContain("-  readonly title: string;\n");
      expect(printed).toContain("+  readonly title?: string;\n");
      expect(complained).toMatch(/^generated is stale: \d files written, \d unchanged. Run `tenon generate`/);
      expect(await output("library/book-lent.ts")).toBe(before);
    });

    it("shows files that are missing and files that should not be there", async () => {
      await tenon();
      await cp(join(folder, "generated/library"), join(folder, "generated/old"), { recursive: true });
      await rm(join(folder, "generated/library/book-lent.ts"));
      const { code, printed } = await tenon("--check");
      expect(code).toBe(1);
      expect(printed).toContain("--- /dev/null\n+++ generated/library/book-lent.ts\n");
      expect(printed).toContain("--- generated/old/book-lent.ts\n+++ /dev/null\n");
    });
  });

  describe("with a document that cannot be used", () => {
    const refer = (ref: string) => document.replace("type: string", `$ref: "${ref}"`);
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefghij".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefghi"[index]}, `.repeat(9)}]`),
    ];

    it.each([
      ["malformed", "asyncapi: 3.0.0\ninfo: [\n", /^asyncapi\/library\.yaml:\d+:\d+ {2}[A-Z_]+ {2}/m],
      [
        "a reference to nothing",
        refer("#/components/schemas/Nothing"),
        /^asyncapi\/library\.yaml:16:\d+ {2}[A-Z_]+ {2}.*Nothing/m,
      ],
      [
        "a reference to a file that is not there",
        refer("./nothing.yaml#/X"),
        /^asyncapi\/library\.yaml:16:\d+ {2}[A-Z_]+ {2}/m,
      ],
      [
        "a reference to the network",
        refer("http://localhost/x.yaml"),
        /^asyncapi\/library\.yaml:16:\d+ {2}[A-Z_]+ {2}/m,
      ],
      ["a reference by file:", refer("file:///etc/passwd"), /^asyncapi\/library\.yaml:16:\d+ {2}[A-Z_]+ {2}/m],
      ["a reference out of the folder", refer("../outside.yaml#/X"), /^asyncapi\/library\.yaml:16:\d+ {2}[A-Z_]+ {2}/m],
      [
        "a reference through a link out of the folder",
        refer("./link.yaml#/X"),
        /^asyncapi\/library\.yaml:16:\d+ {2}[A-Z_]+ {2}/m,
      ],
      ["an alias bomb", [document, ...bomb].join("\n"), /^asyncapi\/library\.yaml(:\d+:\d+)? {2}[A-Z_]+ {2}/m],
      ["something that is not text", Uint8Array.of(0xff, 0xfe, 0, 1, 2), /^asyncapi\/.* {2}[A-Z_]+ {2}/m],
    ])("exits 1 with the place, and writes nothing: %s", async (_, text, wanted) => {
      await write("outside.yaml", "X: { type: string }\n");
      if (String(text).includes("link"))
        await symlink(join(folder, "outside.yaml"), join(folder, "asyncapi/link.yaml"));
      await write("asyncapi/library.yaml", text);
      const { code, complained } = await tenon();
      expect(code).toBe(1);
      expect(complained).toMatch(wanted);
      expect(complained).not.toMatch(/^\s+at .*\d+:\d+\)?$/m);
      expect(await readdir(folder)).not.toContain("generated");
    });

    it("shows all problems at once, with the line and what to do", async () => {
      const text = document.replace("type: string", '$ref: "#/nothing"').replace("required: [title]", "required: 7");
      await write("asyncapi/library.yaml", text);
      const { complained } = await tenon();
      expect(complained).toContain('   16 |               $ref: "#/nothing"\n');
      expect(complained).toContain("   12 |           required: 7\n");
      expect(complained).toMatch(/^2 problems\.$/m);
    });
  });

  it("says what stands in the way, and touches nothing", async () => {
    await write("generated/library/book-lent.ts", "export const mine = 1;\n");
    const { code, complained } = await tenon();
    expect(code).toBe(1);
    expect(complained).toMatch(/^generated\/library\/book-lent\.ts {2}OUTPUT_BLOCKED {2}It was not generated/);
    expect(await output("library/book-lent.ts")).toBe("export const mine = 1;\n");
  });
});
