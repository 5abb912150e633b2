import { rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openFolder } from "@tenon/asyncapi-reader";
import { ContractFolder, pactBroker } from "@tenon/pact-broker";
import { run } from "../run.js";
import { GitShop } from "../testing/git-shop.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { EnvironmentsFile } from "../versions/environments-file.js";
import { readPacts } from "../versions/pacts.js";

const token = "a secret";

let shop: GitShop;
let server: Server;
let url: string;
beforeEach(async () => {
  shop = new GitShop();
  shop.write("contracts/environments.yaml", "production: { orders: 1.3.0, inventory: 1.0.0 }\n");
  shop.git("add", "--all");
  shop.git("commit", "--quiet", "--message=shop");
  server = pactBroker({
    folder: new ContractFolder(join(shop.folder, "contracts/broker")),
    environments: new EnvironmentsFile(join(shop.folder, "contracts/environments.yaml")),
    token,
  });
  url = await listening(server);
});
afterEach(() => {
  closed(server);
  shop.remove();
});

async function listening(one: Server): Promise<string> {
  await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
}

function closed(one: Server): void {
  one.close();
  one.closeAllConnections();
}

async function said(...words: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH, PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: token };
  const terminal = new RecordingTerminal(shop.folder, env);
  const exit = await run(words, terminal);
  return `${terminal.printed}${terminal.complained}exit ${exit}\n`;
}

describe("tenon pacts", () => {
  it("publishes as of the version of the documents, and fetches what another repository has published", async () => {
    expect(await said("pacts", "publish", "inventory")).toMatch(
      /published for inventory version 1\.0\.0 and provider orders\.\nexit 0\n$/,
    );
    expect(await said("pacts", "publish", "orders")).toContain("documents of several versions (1.3.0, 2.0.0)");
    expect(await said("pacts", "publish", "nobody")).toContain("no pacts of nobody in contracts/pacts/");

    expect(await said("pacts", "fetch", "orders")).toBe(
      "contracts/pacts/inventory-orders.json is written by tests here, and stays as it is.\nexit 0\n",
    );
    const written = shop.read("contracts/pacts/inventory-orders.json");
    rmSync(join(shop.folder, "contracts/pacts/inventory-orders.json"));
    expect(await said("pacts", "fetch", "orders")).toBe(
      "contracts/pacts/fetched/inventory-orders.json: what inventory relies on.\nexit 0\n",
    );
    const fetched = JSON.parse(shop.read("contracts/pacts/fetched/inventory-orders.json"));
    expect(fetched).toMatchObject({ interactions: JSON.parse(written).interactions, provider: { name: "orders" } });
    expect(fetched).not.toHaveProperty("_links");
    expect(await said("pacts", "fetch", "orders", "--branch", "elsewhere")).toBe(
      "Nobody relies on orders there.\nexit 0\n",
    );
    const { pacts } = await readPacts(openFolder(join(shop.folder, "contracts/pacts")));
    expect(pacts.map(({ source }) => source.path)).toContain("fetched/inventory-orders.json");
  }, 120_000);

  it("records a deployment where tenon deployed would, and asks whether there may be one", async () => {
    expect(await said("pacts", "record-deployment", "inventory", "1.1.0", "--to", "production")).toMatch(/exit 0\n$/);
    expect(shop.read("contracts/environments.yaml")).toBe("production: { orders: 1.3.0, inventory: 1.1.0 }\n");
    expect(await said("pacts", "record-deployment", "inventory", "1.1.0", "--to", "moon")).toMatch(
      /^PACT_BROKER_REFUSED.*Environment moon does not exist.*exit 1\n$/s,
    );

    shop.git("checkout", "--quiet", "contracts/environments.yaml");
    const ask = ["can-i-deploy", "inventory", "--to", "production"];
    expect(await said(...ask)).toMatch(/^Yes: inventory 1\.0\.0 can go to production/);
    expect(await said("pacts", "publish", "inventory")).toMatch(/exit 0\n$/);
    expect(await said(...ask, "--broker", url)).toMatch(
      /says no:\n.*Nobody has verified the pact between inventory \(1\.0\.0\) and orders \(1\.3\.0\).*\nNo: inventory 1\.0\.0 must not go to production\.\nexit 1\n$/s,
    );
    expect(await said(...ask, "--broker", url, "--format", "junit")).toContain(
      `<failure message="The broker at ${url} says no"/>`,
    );
    const [pact] = await new ContractFolder(join(shop.folder, "contracts/broker")).pacts();
    if (!pact) throw new Error("The broker has no pact.");
    const result = { providerVersion: "1.3.0", success: true, verifiedAt: "2026-01-01T00:00:00Z" };
    await new ContractFolder(join(shop.folder, "contracts/broker")).addResult(pact, result);
    expect(await said(...ask, "--broker", url)).toMatch(/says yes\.\nYes: inventory 1\.0\.0 can go to production/);
  }, 120_000);

  it("says that a broker is away, refuses, or is none", async () => {
    const publish = ["pacts", "publish", "inventory", "--broker"];
    expect(await said("pacts", "publish", "inventory", "--broker", "nowhere")).toMatch(
      /is no address of a broker.*exit 2\n$/s,
    );
    const silent = createServer(() => {});
    const silentUrl = await listening(silent);
    expect(await said(...publish, silentUrl)).toMatch(/^PACT_BROKER_AWAY {2}http.* does not answer: .*\nexit 1\n$/s);
    closed(silent);
    expect(await said(...publish, silentUrl)).toMatch(/^PACT_BROKER_AWAY .*\n {2}Look at the address.*\nexit 1\n$/s);
    expect(await said("can-i-deploy", "inventory", "--to", "production", "--broker", silentUrl)).toMatch(
      /^PACT_BROKER_AWAY .*exit 1\n$/s,
    );
    closed(server);
    const wrong = pactBroker({
      folder: new ContractFolder(join(shop.folder, "contracts/broker")),
      environments: new EnvironmentsFile(join(shop.folder, "contracts/environments.yaml")),
      token: "another",
    });
    expect(await said(...publish, await listening(wrong))).toMatch(/^PACT_BROKER_REFUSED .*401.*exit 1\n$/s);
    closed(wrong);
  }, 120_000);
});
