import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { Random } from "@tenon/messaging-faults";
import { openDatabase } from "./open-database.js";
import { accountsIn } from "./testing/account.js";

jest.setTimeout(180_000);

const program = join(import.meta.dirname, "../dist/testing/project-and-die.js");
const folder = mkdtempSync(join(tmpdir(), "tenon-projection-"));
afterAll(() => rmSync(folder, { recursive: true }));

const amounts = [1, 2, 4, 8, 16, 32, 64, 128];
const before = join(folder, "before.sqlite");

beforeAll(async () => {
  const database = openDatabase(before);
  const accounts = accountsIn(database.events);
  for (const id of ["1", "2"]) await accounts.execute(id, { kind: "open", owner: "Ada" });
  for (const [n, amount] of amounts.entries()) await accounts.execute(`${1 + (n % 2)}`, { kind: "move", amount });
  database.close();
});

/** Whether it had caught up before the step in which the process would have killed itself. */
async function projectUntil(path: string, step: number): Promise<boolean> {
  const process_ = spawn(process.execPath, ["--no-warnings", program, path, String(step)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code, signal] = await once(process_, "exit");
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`ended with ${code ?? signal}`);
  return code === 0;
}

/** Each amount is a bit of its own: what is in the read model twice, or not at all, shows. */
async function balancesIn(path: string) {
  const database = openDatabase(path);
  const { live } = await database.readModels.state("balances");
  const rows = database.all(`SELECT stream, cents FROM balance_${live?.generation} ORDER BY stream`);
  database.close();
  return rows.map((row) => [row.text("stream"), row.integer("cents")]);
}

const wanted = [
  ["account-1", 0b01010101],
  ["account-2", 0b10101010],
];

describe("a projection whose process is killed, in a batch or between two", () => {
  it("has each event once, from whichever of its steps it goes on", async () => {
    let steps = 0;
    for (let isDone = false; !isDone; ) {
      const path = join(folder, `step-${++steps}.sqlite`);
      copyFileSync(before, path);
      isDone = await projectUntil(path, steps);
      await projectUntil(path, 0);
      expect({ steps, balances: await balancesIn(path) }).toEqual({ steps, balances: wanted });
    }
    expect(steps).toBeGreaterThan(amounts.length + 2 * 4);
  });

  it("has each event once when it is killed again and again", async () => {
    const random = new Random("projections");
    const path = join(folder, "again-and-again.sqlite");
    copyFileSync(before, path);
    let deaths = 0;
    while (!(await projectUntil(path, 6 + random.below(6)))) deaths++;
    expect(deaths).toBeGreaterThan(0);
    expect(await balancesIn(path)).toEqual(wanted);
  });
});
