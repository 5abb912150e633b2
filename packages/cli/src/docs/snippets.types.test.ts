import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { folderOf, openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";
import { generateTypeScript } from "@tenon/typescript-generator";
import { CompiledFolder } from "../testing/compiled-folder.js";
import { examplesIn } from "./examples-in.js";
import { snippetsOf } from "./snippets.js";

const root = join(import.meta.dirname, "../../../..");

describe("the snippets that docs show", () => {
  it("compile as they stand, for every channel and every receive operation of the shop", async () => {
    expect(await compiled(openFolder(join(root, "asyncapi")))).toEqual({ said: "", snippets: 47 });
  }, 120_000);

  it("compile for open addresses and channels with several messages", async () => {
    const folder = (name: string) => join(root, "packages/typescript-generator/golden", name, "asyncapi");
    expect(await compiled(openFolder(folder("parameters")))).toMatchObject({ said: "" });
    expect(await compiled(openFolder(folder("several-messages")))).toMatchObject({ said: "" });
  }, 120_000);

  it("compile for headers, and for replies", async () => {
    const folder = (name: string) => join(root, "packages/typescript-generator/golden", name, "asyncapi");
    expect(await compiled(openFolder(folder("headers")))).toMatchObject({ said: "" });
    expect(await compiled(openFolder(folder("replies")))).toMatchObject({ said: "" });
  }, 120_000);

  it("compile for names and texts that mean harm", async () => {
    const hostile = readFileSync(join(import.meta.dirname, "snippets.types.test.ts"), "utf8").slice(0, 300);
    const properties = Object.fromEntries(
      ["__proto__", "constructor", "a b", `"\u2028*/`, "`${1}"].map((name) => [
        name,
        { const: `${hostile}*/ ${name}` },
      ]),
    );
    const payload = { type: "object", required: Object.keys(properties), properties };
    const document = {
      asyncapi: "3.0.0",
      info: { title: hostile, version: "1.0.0" },
      channels: { class: { address: `"); evil(`, messages: { delete: { payload } } } },
      operations: {
        new: { action: "receive", channel: { $ref: "#/channels/class" } },
        send: { action: "send", channel: { $ref: "#/channels/class" } },
      },
    };
    expect(await compiled(folderOf({ "in/valid.json": JSON.stringify(document) }))).toEqual({ said: "", snippets: 3 });
  }, 120_000);
});

async function compiled(tree: ReturnType<typeof openFolder>): Promise<{ said: string; snippets: number }> {
  const { contract, problems } = await readContract(tree);
  expect(problems).toEqual([]);
  const folder = new CompiledFolder();
  try {
    folder.add("generated", generateTypeScript(contract).files);
    const files = snippetFiles(contract);
    folder.add("snippets", files);
    return { said: folder.compile(), snippets: files.length };
  } finally {
    folder.remove();
  }
}

function snippetFiles(contract: Contract): readonly { readonly path: string; readonly text: string }[] {
  const snippets = snippetsOf(contract, { from: "../../generated", exampleOf: examplesIn(contract) });
  return contract.documents.flatMap(({ channels, operations }, index) =>
    [...channels, ...operations].flatMap((one, place) =>
      snippets(one).map(({ title, text }) => {
        const file = title.startsWith("The Nest module") ? "app.module.ts" : "handler.ts";
        return { path: `${index}-${place}/${file}`, text };
      }),
    ),
  );
}
