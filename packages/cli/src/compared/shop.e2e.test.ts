import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const shop = fileURLToPath(new URL("../../../../asyncapi", import.meta.url));
const transcripts = fileURLToPath(new URL("./shop/", import.meta.url));

interface Commit {
  readonly name: string;
  readonly edits: readonly (readonly [file: string, from: string, to: string])[];
}

const history: readonly Commit[] = [
  {
    name: "note-may-be-longer",
    edits: [["orders/v1.yaml", "maxLength: 500", "maxLength: 2000"]],
  },
  {
    name: "quantity-goes",
    edits: [
      ["orders/v1.yaml", "        quantity:\n          type: integer\n          minimum: 1\n", ""],
      ["orders/v1.yaml", "quantity, ", ""],
      ["orders/v1.yaml", "version: 1.3.0", "version: 1.4.0"],
    ],
  },
  {
    name: "inventory-reads-it-no-more",
    edits: [
      ["inventory/v1.yaml", ", /lines/*/quantity", ""],
      ["inventory/v1.yaml", "version: 1.0.0", "version: 1.1.0"],
    ],
  },
  {
    name: "fraud-is-a-reason",
    edits: [
      ["payments/v1.yaml", "card_declined, ", "card_declined, fraud, "],
      ["payments/v1.yaml", "version: 1.1.0", "version: 1.2.0"],
    ],
  },
  {
    name: "reserving-has-a-new-queue",
    edits: [
      ["inventory/v1.yaml", "inventory.reserve-stock", "inventory.reserve"],
      ["inventory/v1.yaml", "version: 1.1.0", "version: 1.2.0"],
    ],
  },
  {
    name: "exchange-is-direct",
    edits: [["shared/topology.yaml", "type: topic", "type: direct"]],
  },
  {
    name: "cancelling-is-accepted",
    edits: [
      ["shared/topology.yaml", "type: direct", "type: topic"],
      ["orders/v1.yaml", "address: orders.order-cancelled.v1", "address: orders.order-withdrawn.v1"],
      [
        "orders/v1.yaml",
        "    title: Order cancelled\n",
        "    title: Order cancelled\n    x-compat-accept:\n      - { rule: ADDRESS_CHANGED, reason: Nobody has been deployed yet., until: 2999-12-31 }\n",
      ],
      ["orders/v1.yaml", "version: 1.4.0", "version: 2.0.0"],
    ],
  },
];

/**
 * The specs of the shop, and a history that they might have: each step is a commit. Beside this file stands, for each, what `tenon compare` says
 * of it in a terminal; where the transcript is not what is said, the difference is to be read before it is taken over.
 */
describe("tenon compare, through a history of the shop", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-history-"));
    cpSync(shop, join(folder, "asyncapi"), { recursive: true });
    mkdirSync(join(folder, "contracts"));
    const deployed = "production: { orders: 1.3.0, inventory: 1.0.0 }\nstaging: { orders: 9.9.9 }\n";
    writeFileSync(join(folder, "contracts/environments.yaml"), deployed);
    git("init", "--quiet", "--initial-branch=main");
    commit("shop");
    for (const { name, edits } of history) {
      for (const [file, from, to] of edits) edit(file, from, to);
      commit(name);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(history.map(({ name }, index, all) => [name, all[index - 1]?.name ?? "shop"]))("%s", async (name, before) => {
    git("checkout", "--quiet", name);
    expect(await said("compare", "--against", before)).toBe(readFileSync(`${transcripts}${name}.txt`, "utf8"));
  });

  it.each([["json"], ["markdown"], ["sarif"], ["junit"], ["github"]])("says the same as %s", async (format) => {
    git("checkout", "--quiet", "quantity-goes");
    const printed = await said("compare", "--against", "note-may-be-longer", `--${format}`);
    expect(printed).toBe(readFileSync(`${transcripts}quantity-goes.${format}.txt`, "utf8"));
  });

  it("writes a changelog from versions, tags and what is there now", async () => {
    git("checkout", "--quiet", "cancelling-is-accepted");
    expect(await said("changelog", "orders", "v1.3.0..v1.4.0")).toBe(
      readFileSync(`${transcripts}orders-1.4.0.md`, "utf8"),
    );
    expect(await said("changelog", "orders", "v1.4.0")).toContain("## orders 1.4.0 → now\n\n### Breaks consumers\n");
    expect(await said("changelog", "orders", "v7.0.0")).toContain("orders 7.0.0  VERSION_UNKNOWN");
    expect(await said("changelog", "orders")).toMatch(/Say which service and which versions.*\nexit 2\n$/);
  });

  it("compares with another repository, at a ref of it", async () => {
    git("checkout", "--quiet", "quantity-goes");
    expect(await said("compare", "--against", `file://${folder}#quantity-goes`)).toContain("Nothing that is promised");
    expect(await said("compare", "--against", `file://${folder}#nowhere`)).toContain("AGAINST_UNKNOWN");
  });

  it("counts what is undecided, and advice, when it is to be strict", async () => {
    git("checkout", "--quiet", "note-may-be-longer");
    expect(await said("compare", "--against", "shop")).toMatch(/exit 0\n$/);
    expect(await said("compare", "--against", "shop", "--strict")).toMatch(/exit 1\n$/);
  });

  it("refuses a file of environments that says no versions", async () => {
    const path = join(folder, "other.yaml");
    writeFileSync(path, "production: { orders: 1.2 }\n");
    const printed = await said("compare", "--against", "shop", "--environments", "other.yaml");
    rmSync(path);
    expect(printed).toContain("ENVIRONMENTS_INVALID");
    expect(printed).toContain("The version of orders in production is no text.");
  });

  async function said(...words: readonly string[]): Promise<string> {
    const terminal = new RecordingTerminal(folder);
    const exit = await run(words, terminal);
    const text = `${terminal.printed}${terminal.complained}exit ${exit}\n`;
    return text.replace(/\([0-9a-f]{10}\)/g, "(…)");
  }

  function edit(file: string, from: string, to: string): void {
    const path = join(folder, "asyncapi", file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  function commit(name: string): void {
    git("add", "--all");
    git("commit", "--quiet", `--message=${name}`);
    git("tag", name);
  }

  function git(...words: readonly string[]): void {
    const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...who, ...words], { cwd: folder, stdio: "ignore" });
  }
});
