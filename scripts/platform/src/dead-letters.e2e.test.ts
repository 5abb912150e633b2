import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";
import { chromium } from "playwright-core";
import { freePort } from "./free-port.js";
import { startPortal } from "./portal.js";
import { ownServer } from "./testing/own-server.js";

const { RABBITMQ_URL, TENON_SERVERS } = process.env;
const executablePath = process.env.CHROMIUM ?? "";
if (!RABBITMQ_URL || !TENON_SERVERS) throw new Error("run this through scripts/with-servers.mjs");

const root = fileURLToPath(new URL("../../..", import.meta.url));
const page = readFileSync(join(root, "docs/dead-letters.md"), "utf8");

mkdirSync(join(root, ".tenon"), { recursive: true });
const folder = mkdtempSync(join(root, ".tenon/dead-letters-"));
const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

/** A service as a process, when it answers. */
async function start(main: string, env: Readonly<Record<string, string>>) {
  const service = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, "data"), HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(service, "close");
  const stop = async () => {
    service.kill("SIGTERM");
    await exit;
  };
  ends.push(stop);
  for await (const line of createInterface(service.stdout)) {
    const [url] = /http:\/\/[^\s"]+/.exec(line) ?? [];
    if (url !== undefined && line.includes("answers at")) return { url, stop };
  }
  throw new Error(`${main} has ended`);
}

/** The handler with the line in it that the page puts there. */
function broken(): string {
  const [, signature = "", line = ""] = /```ts\n( +handle\(.*\n)(.*\n)```/.exec(page) ?? [];
  expect(readFileSync(join(root, "services/orders/src/remember-customer.ts"), "utf8")).toContain(signature);
  const copy = join(folder, "orders");
  cpSync(join(root, "services/orders/dist"), copy, { recursive: true });
  const file = join(copy, "remember-customer.js");
  const text = readFileSync(file, "utf8");
  const mangled = text.replace(/( +handle\(.*\{\n)/, `$1${line}`);
  expect(mangled).not.toBe(text);
  writeFileSync(file, mangled);
  return join(copy, "main.js");
}

const cli = join(root, "packages/cli/dist/main.js");

/** What the command prints, and its exit code. */
function tenon(words: readonly string[], token: string) {
  return new Promise<{ readonly code: number; readonly printed: string }>((resolve) => {
    execFile(
      process.execPath,
      [cli, ...words],
      { env: { PATH: process.env.PATH, ADMIN_TOKEN: token } },
      (error, out, err) => resolve({ code: typeof error?.code === "number" ? error.code : 0, printed: `${out}${err}` }),
    );
  });
}

/** The commands of the page and what it says that they print. */
const transcript = [...page.matchAll(/^\$ npm run tenon -- (.*)\n((?:(?!\$ |```).*\n)*)/gm)].map(
  ([, words = "", printed = ""]) => ({ words: words.split(" "), printed }),
);

/** Times are others each time, and `…` stands for anything. */
function pattern(printed: string): RegExp {
  const escaped = printed.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const open = escaped.replace(/\d{4}-\d\d-\d\dT[\d:\\.]+Z/g, "\\S+Z").replaceAll("…", "[^]*?");
  return new RegExp(`^${open.trim()}\\s*$`);
}

const pageId = "9f2c41d07be6a853";

describe("docs/dead-letters.md", () => {
  it("is what happens", async () => {
    const rabbitmq = await ownServer(TENON_SERVERS, "rabbitmq");
    ends.push(() => rabbitmq.end());
    const [, adminToken = ""] = /ADMIN_TOKEN=(\S+) npm run service orders/.exec(page) ?? [];
    const env = { RABBITMQ_URL: rabbitmq.url, ADMIN_TOKEN: adminToken, PORT: String(await freePort(0)) };
    let orders = await start(broken(), env);
    const started = ["users", "inventory", "payments"].map((service) =>
      start(join(root, `services/${service}/dist/main.js`), { RABBITMQ_URL: rabbitmq.url }),
    );
    const [users] = await Promise.all(started);
    if (!users) throw new Error("users was not started");
    while (!(await fetch(`${users.url}/health/ready`)).ok) await pause(50);

    const [, body = ""] = /curl http:\/\/localhost:3001\/users .* -d '(.*)'/.exec(page) ?? [];
    const headers = { "content-type": "application/json" };
    const registered = await fetch(`${users.url}/users`, { method: "POST", headers, body });
    expect(registered.status).toBe(201);
    const { userId } = (await registered.json()) as { readonly userId: string };
    const order = () => {
      const wanted = { customerId: userId, lines: [{ sku: "TENON-SAW", quantity: 1 }] };
      return fetch(`${orders.url}/orders`, { method: "POST", headers, body: JSON.stringify(wanted) });
    };

    let id = "";
    const run = async ({ words, printed }: (typeof transcript)[number]) => {
      const asked = words.map((word) => word.replace("http://localhost:3002", orders.url).replace(pageId, id));
      const done = await tenon(asked, adminToken);
      expect(done.printed).toMatch(pattern(printed.replace(pageId, id === "" ? "…" : id)));
      expect(done.code).toBe(0);
      return done.printed;
    };
    const [list, show, replay, empty] = transcript;
    if (!list || !show || !replay || !empty) throw new Error("the page has lost a command");
    const words = list.words.map((word) => word.replace("http://localhost:3002", orders.url));
    while ((await tenon(words, adminToken)).printed.startsWith("No dead letters")) await pause(100);
    id = (await run(list)).slice(0, pageId.length);
    await run(show);
    expect((await order()).status).toBe(422);

    const portal = await startPortal({ port: 0, services: [orders.url], adminToken });
    ends.push(portal.stop);
    const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
    ends.push(() => browser.close());
    const eventPage = await browser.newPage();
    eventPage.setDefaultTimeout(120_000);
    await eventPage.goto(`${portal.url}/users/v1/user-registered.html#running`);
    const letter = eventPage.locator(`[data-letter="${id}"]`);
    await letter.getByText("attempts-exhausted, 5 attempts: the customers' book is locked").waitFor();

    // The page shows what happens from the moment on in which it hears the service again.
    await orders.stop();
    await eventPage.getByText(/^Away: /).waitFor();
    orders = await start(join(root, "services/orders/dist/main.js"), env);
    await eventPage.getByText("The services that run beside this portal answer.").waitFor();
    await run(replay);
    await run(empty);
    await eventPage.locator("tr[data-what=handled]", { hasText: "orders.remember-customer" }).waitFor();
    await letter.waitFor({ state: "detached" });
    while ((await order()).status !== 201) await pause(50);
  }, 120_000);
});
