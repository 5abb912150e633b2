import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Verifier } from "@pact-foundation/pact";
import { pactBroker } from "./broker-server.js";
import { ContractFolder } from "./contract-folder.js";
import type { Environments } from "./environments.js";

/** The official command line. */
const cli = join(
  dirname(createRequire(import.meta.url).resolve("@pact-foundation/pact-cli/package.json")),
  "bin/pact.js",
);
const token = "a secret";

const pact = (total: number) => ({
  consumer: { name: "billing" },
  provider: { name: "orders" },
  interactions: [
    {
      type: "Asynchronous/Messages",
      description: "an order",
      pending: false,
      contents: { content: { total }, contentType: "application/json", encoded: false },
      matchingRules: { body: { "$.total": { combine: "AND", matchers: [{ match: "number" }] } } },
    },
  ],
  metadata: { pactSpecification: { version: "4.0" } },
});

let folder: string;
let server: ReturnType<typeof pactBroker>;
let url: string;
const deployed = new Map<string, Map<string, string>>();
const environments: Environments = {
  all: async () => [...deployed].map(([name, versions]) => ({ name, deployed: versions })),
  create: async (name) => void deployed.set(name, deployed.get(name) ?? new Map()),
  deploy: async ({ environment, service, version }) => void deployed.get(environment)?.set(service, version),
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenon-broker-"));
  deployed.clear();
  server = pactBroker({ folder: new ContractFolder(join(folder, "broker")), environments, token });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** What the official command line says, and how it ends. */
function said(...words: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const env = { ...process.env, NODE_OPTIONS: "", PACT_DO_NOT_TRACK: "true", PACT_BROKER_HTTP_RETRIES: "0" };
  const all = [cli, "broker", ...words, "--broker-base-url", url, "--broker-token", token];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr }),
    );
  });
}

async function publish(version: string, total: number) {
  const file = join(folder, "billing-orders.json");
  writeFileSync(file, JSON.stringify(pact(total)));
  return said("publish", file, "--consumer-app-version", version, "--branch", "main");
}

function verify(providerVersion: string, message: unknown): Promise<unknown> {
  return new Verifier({
    provider: "orders",
    providerVersion,
    providerVersionBranch: "main",
    pactBrokerUrl: url,
    pactBrokerToken: token,
    publishVerificationResult: true,
    consumerVersionSelectors: [{ deployedOrReleased: true }, { mainBranch: true }],
    messageProviders: { "an order": async () => message },
    logLevel: "error",
  }).verifyProvider();
}

const canIDeploy = (service: string, version: string) =>
  said("can-i-deploy", "--pacticipant", service, "--version", version, "--to-environment", "production");

describe("the official Pact tools, with this broker", () => {
  it("publish, verify, deploy and ask whether they may", async () => {
    expect(await said("create-environment", "--name", "production", "--production")).toMatchObject({ code: 0 });
    expect(await said("list-environments")).toMatchObject({ code: 0, text: expect.stringContaining("production") });
    expect(await publish("1.0.0", 12)).toMatchObject({ code: 0, text: expect.not.stringContaining("Warning") });
    const record = (service: string, version: string) =>
      said("record-deployment", "--pacticipant", service, "--version", version, "--environment", "production");

    expect(await canIDeploy("billing", "1.0.0")).toMatchObject({ code: 1, text: expect.stringContaining("no orders") });
    expect(await record("orders", "1.0.0")).toMatchObject({ code: 0 });
    expect(await canIDeploy("billing", "1.0.0")).toMatchObject({
      code: 1,
      text: expect.stringContaining("Nobody has verified"),
    });
    await verify("1.0.0", { total: 5 });
    expect(await canIDeploy("billing", "1.0.0")).toMatchObject({ code: 0, text: expect.stringContaining("yes") });
    expect(await record("billing", "1.0.0")).toMatchObject({ code: 0 });

    await expect(verify("2.0.0", { total: "5" })).rejects.toThrow();
    expect(await canIDeploy("orders", "2.0.0")).toMatchObject({ code: 1, text: expect.stringContaining("failed") });
    expect(await canIDeploy("orders", "1.0.0")).toMatchObject({ code: 0 });
    expect(deployed.get("production")).toEqual(
      new Map([
        ["orders", "1.0.0"],
        ["billing", "1.0.0"],
      ]),
    );
  }, 120_000);

  it("are refused without the token", async () => {
    const response = await fetch(`${url}/environments`, { headers: { authorization: "Bearer another" } });
    expect(response.status).toBe(401);
  });
});

describe("the broker", () => {
  const ask = (method: string, path: string, body?: string) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    });

  it("refuses what it cannot understand, and stays", async () => {
    expect((await ask("POST", "/contracts/publish", "{")).status).toBe(400);
    expect((await ask("POST", "/contracts/publish", "{}")).status).toBe(400);
    expect((await ask("GET", "/nothing")).status).toBe(404);
    expect((await ask("GET", "/")).status).toBe(200);
  });

  it("keeps with a result the run that has found it, where a verifier names one", async () => {
    const content = Buffer.from(JSON.stringify(pact(1))).toString("base64");
    const contract = { consumerName: "shipping", providerName: "orders", content };
    const body = { pacticipantName: "shipping", pacticipantVersionNumber: "1", contracts: [contract] };
    await ask("POST", "/contracts/publish", JSON.stringify(body));
    const kept = new ContractFolder(join(folder, "broker"));
    const published = (await kept.pacts()).find(({ consumer }) => consumer === "shipping");
    const result = { success: true, providerApplicationVersion: "7", buildUrl: "https://ci.example/7" };
    const path = `/pacts/provider/orders/consumer/shipping/pact-version/${published?.digest}/verification-results`;
    expect((await ask("POST", path, JSON.stringify(result))).status).toBe(201);
    expect(published && (await kept.results(published))).toMatchObject([
      { providerVersion: "7", success: true, buildUrl: "https://ci.example/7" },
    ]);
  });

  it("writes nothing outside of its folder, whatever a service is called", async () => {
    const content = Buffer.from(JSON.stringify(pact(1))).toString("base64");
    const contract = { consumerName: "..", providerName: "../../orders", content };
    const body = { pacticipantName: "..", pacticipantVersionNumber: "../../1", contracts: [contract] };
    expect((await ask("POST", "/contracts/publish", JSON.stringify(body))).status).toBe(200);
    const [published] = await new ContractFolder(join(folder, "broker")).pacts();
    expect(published).toMatchObject({ consumer: "..", version: "../../1", provider: "../../orders" });
  });
});
