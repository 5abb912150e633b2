import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { mergePacts, PactMergeError, recordedFile } from "./merge-pacts.js";

let from: string;
let to: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenon-pacts-"));
  from = join(folder, "parts");
  to = join(folder, "contracts");
  await mkdir(from);
});

async function part(name: string, interactions: readonly object[], recorded?: readonly string[]): Promise<void> {
  await mkdir(join(from, name));
  const pact = { provider: { name: "orders" }, consumer: { name: "inventory" }, metadata: {}, interactions };
  await writeFile(join(from, name, "inventory-orders.json"), JSON.stringify(pact));
  if (recorded) await writeFile(join(from, name, recordedFile), JSON.stringify(recorded));
}

const said = (description: string, contents: unknown = {}) => ({
  type: "Asynchronous/Messages",
  description,
  contents,
});

async function merged(): Promise<string[]> {
  const { interactions } = JSON.parse(await readFile(join(to, "inventory-orders.json"), "utf8"));
  return interactions.map(({ description }: { description: string }) => description);
}

describe("mergePacts", () => {
  it("joins what several test files say, in one order", async () => {
    await part("b", [said("an order"), said("a cancelled order")]);
    await part("a", [said("a rejected order"), said("an order")]);
    expect(await mergePacts({ from, to })).toEqual(["inventory-orders.json"]);
    expect(await merged()).toEqual(["a cancelled order", "a rejected order", "an order"]);
  });

  it("writes the same bytes whichever part comes first", async () => {
    await part("a", [said("one"), said("two")]);
    await part("b", [said("three")]);
    await mergePacts({ from, to });
    const first = await readFile(join(to, "inventory-orders.json"), "utf8");
    from = `${from}-again`;
    await mkdir(from);
    await part("z", [said("two"), said("one")]);
    await part("c", [said("three")]);
    await mergePacts({ from, to });
    expect(await readFile(join(to, "inventory-orders.json"), "utf8")).toBe(first);
  });

  it("forgets pairs of which no test speaks any more", async () => {
    await mkdir(to);
    await writeFile(join(to, "gone-orders.json"), "{}");
    await part("a", [said("an order")]);
    await mergePacts({ from, to });
    expect(await readdir(to)).toEqual(["inventory-orders.json"]);
  });

  it("refuses one description with two contents, and writes nothing", async () => {
    await part("a", [said("an order", { total: 1 })]);
    await part("b", [said("an order", { total: "1" })]);
    await expect(mergePacts({ from, to })).rejects.toThrow(
      new PactMergeError(
        "PACT_CONFLICT",
        'inventory-orders.json: "an order" is said differently by a and b. Give one of them another description.',
      ),
    );
    await expect(readdir(to)).rejects.toThrow("ENOENT");
  });

  it("refuses a pact from which a recorded interaction is missing", async () => {
    await part("a", [said("an order")], ["an order", "a cancelled order"]);
    await expect(mergePacts({ from, to })).rejects.toThrow(
      "PACT_INCOMPLETE a: recorded but not in the pact: a cancelled order.",
    );
  });
});
