import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GitShop } from "../testing/git-shop.js";

const transcripts = fileURLToPath(new URL("./shop/", import.meta.url));

const environments = `# What is deployed where. \`tenon deployed\` writes it.
production:
  orders: 1.3.0
  inventory: 1.0.0
  payments: 1.1.0
staging:
  orders: 1.3.0
  inventory: 1.1.0
  payments: 1.1.0
`;

/**
 * The shop, of which inventory has learnt to do without \`quantity\`: that version is in staging, and the one before in production. Beside this file
 * stands what \`tenon check\` and \`tenon can-i-deploy\` say of some branches.
 */
describe("what may be merged, and what may be deployed", () => {
  let shop: GitShop;

  beforeAll(async () => {
    shop = new GitShop();
    await shop.commit("shop");
    shop.edit("asyncapi/inventory/v1.yaml", ", /lines/*/quantity", "");
    shop.edit("asyncapi/inventory/v1.yaml", "version: 1.0.0", "version: 1.1.0");
    shop.edit("contracts/pacts/inventory-orders.json", '              "quantity": 2,\n', "");
    shop.write("contracts/environments.yaml", environments);
    await shop.commit("inventory counts each line as one");

    await branch("harmless", () => {
      shop.edit("asyncapi/orders/v1.yaml", "maxLength: 500", "maxLength: 2000");
      shop.edit("asyncapi/orders/v1.yaml", "version: 1.3.0", "version: 1.4.0");
    });
    await branch("quantity-goes", () => {
      shop.edit("asyncapi/orders/v1.yaml", "        quantity:\n          type: integer\n          minimum: 1\n", "");
      shop.edit("asyncapi/orders/v1.yaml", "quantity, ", "");
      shop.edit("asyncapi/orders/v1.yaml", "version: 1.3.0", "version: 1.4.0");
    });
    await branch("weight-comes", () => {
      shop.edit("asyncapi/orders/v1.yaml", "quantity, ", "quantity, weight, ");
      shop.edit(
        "asyncapi/orders/v1.yaml",
        "        quantity:\n",
        "        weight:\n          type: number\n        quantity:\n",
      );
      shop.edit("asyncapi/orders/v1.yaml", "quantity: 2", "quantity: 2\n                weight: 1.5");
      shop.edit("asyncapi/orders/v1.yaml", "version: 1.3.0", "version: 1.4.0");
      shop.edit("asyncapi/inventory/v1.yaml", "/lines/*/sku", "/lines/*/sku, /lines/*/weight");
      shop.edit("asyncapi/inventory/v1.yaml", "version: 1.1.0", "version: 1.2.0");
    });
    await branch("sku-may-be-missing", () => {
      shop.edit("asyncapi/inventory/v1.yaml", "required: [sku, ", "required: [");
    });
    shop.git("checkout", "--quiet", "main");
  });
  afterAll(() => shop.remove());

  async function branch(name: string, change: () => void): Promise<void> {
    shop.git("checkout", "--quiet", "-b", name, "main");
    change();
    await shop.commit(name);
  }

  async function says(file: string, ...words: readonly string[]): Promise<void> {
    const said = await shop.said(...words);
    expect(said).toBe(readFileSync(`${transcripts}${file}`, "utf8"));
  }

  it("finds nothing in main", async () => {
    shop.git("checkout", "--quiet", "main");
    await says("main.txt", "check", "--against", "main");
  });

  it.each(["harmless", "quantity-goes", "weight-comes", "sku-may-be-missing"])("checks the branch %s", async (name) => {
    shop.git("checkout", "--quiet", name);
    await says(`${name}.txt`, "check");
  });

  it("says the same in every format, in files and to the terminal", async () => {
    shop.git("checkout", "--quiet", "quantity-goes");
    const formats = ["json", "junit", "sarif", "markdown"];
    const files = formats.map((format) => `${format}=said.${format}`).join(",");
    await says("quantity-goes.github.txt", "check", "--format", "github", "--write", files);
    for (const format of formats) {
      const text = GitShop.steady(shop.read(`said.${format}`));
      expect(text).toBe(readFileSync(`${transcripts}quantity-goes.${format}.txt`, "utf8"));
    }
    shop.git("clean", "-fdq");
  });

  it.each([".github/workflows/contracts.yml", ".gitlab/contracts.gitlab-ci.yml"])(
    "can be called as %s does",
    async (file) => {
      const text = readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8");
      const calls = [...text.matchAll(/npm run tenon -- (check .*)$/gm)].map(([, words = ""]) => words.split(" "));
      expect(calls.length).toBeGreaterThan(0);
      shop.git("checkout", "--quiet", "harmless");
      for (const words of calls) {
        const against = words.map((word) => (word.startsWith('"$') ? "main" : word));
        expect(await shop.said(...against)).toMatch(/exit 0\n$/);
      }
      shop.git("clean", "-fdq");
    },
  );

  it("says yes to what is harmless", async () => {
    shop.git("checkout", "--quiet", "harmless");
    await says("harmless-to-production.txt", "can-i-deploy", "orders", "--to", "production");
  });

  it("says no where one consumer breaks, and yes where it is of a newer version", async () => {
    shop.git("checkout", "--quiet", "quantity-goes");
    await says("quantity-goes-to-production.txt", "can-i-deploy", "orders", "--to", "production");
    await says("quantity-goes-to-staging.txt", "can-i-deploy", "orders", "--to", "staging");
    await says(
      "quantity-goes-to-production.md",
      "can-i-deploy",
      "orders",
      "--to",
      "production",
      "--format",
      "markdown",
    );
  });

  it("says in which order to deploy", async () => {
    shop.git("checkout", "--quiet", "weight-comes");
    await says("weight-comes-inventory.txt", "can-i-deploy", "inventory", "--to", "production");
    await says("weight-comes-orders.txt", "can-i-deploy", "orders", "--to", "production");
  });

  it("records what was deployed, and asks about versions of the past", async () => {
    shop.git("checkout", "--quiet", "quantity-goes");
    expect(await shop.said("deployed", "inventory", "1.1.0", "--to", "production")).toBe(
      "contracts/environments.yaml: inventory 1.1.0 is in production, where 1.0.0 was. Commit it.\nexit 0\n",
    );
    expect(shop.read("contracts/environments.yaml")).toBe(environments.replace("inventory: 1.0.0", "inventory: 1.1.0"));
    expect(await shop.said("can-i-deploy", "orders", "--to", "production")).toMatch(/^Yes: orders 1.4.0/);
    const back = await shop.said("can-i-deploy", "inventory", "--to", "production", "--version", "1.0.0");
    expect(back).toMatch(/^Yes: inventory 1.0.0/);
    shop.git("checkout", "--quiet", "contracts/environments.yaml");
  });

  it("refuses what it does not know", async () => {
    expect(await shop.said("deployed", "inventory", "7.0.0", "--to", "production")).toContain("VERSION_UNKNOWN");
    expect(await shop.said("can-i-deploy", "orders", "--to", "moon")).toMatch(
      /it has production, staging.*\nexit 2\n$/s,
    );
    expect(await shop.said("can-i-deploy", "nobody", "--to", "staging")).toMatch(
      /no document of a service "nobody".*\nexit 2\n$/s,
    );
    expect(await shop.said("check", "--format", "xml")).toMatch(/--format knows text, json.*\nexit 2\n$/s);
    expect(await shop.said("check", "--against", "nowhere")).toMatch(/AGAINST_UNKNOWN.*\nexit 1\n$/s);
  });

  it("tells stale code, and pacts and environments that are none", async () => {
    shop.git("checkout", "--quiet", "main");
    shop.edit("asyncapi/orders/v1.yaml", "maxLength: 500", "maxLength: 400");
    shop.write("contracts/pacts/x.json", "{}");
    shop.write("contracts/environments.yaml", "production: { orders: 1.2 }\n");
    await says("stale.txt", "check");
    shop.git("checkout", "--quiet", ".");
    shop.git("clean", "-fdq");
  });
});
