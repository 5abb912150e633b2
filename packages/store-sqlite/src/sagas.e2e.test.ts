import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { Random } from "@tenon/messaging-faults";
import { openStory, tell, toldOf } from "./testing/story.js";

const program = join(import.meta.dirname, "../dist/testing/tell-and-die.js");
const folder = mkdtempSync(join(tmpdir(), "tenon-sagas-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What has to have come of each order, whatever happens to the process: each thing once. */
const wanted = {
  fulfilled: ["reserve-stock", "collect-payment", "order-fulfilled"],
  "out of stock": ["reserve-stock", "order-given-up"],
  refused: ["reserve-stock", "collect-payment", "order-given-up", "release-stock"],
  "stocked too late": ["reserve-stock", "order-given-up", "release-stock"],
  "paid too late": ["reserve-stock", "collect-payment", "order-given-up", "refund-payment", "release-stock"],
} as const;
const orders = Object.keys(wanted) as (keyof typeof wanted)[];

/** Whether the story was told to its end before the step in which the process would have killed itself. */
async function tellUntil(path: string, step: number, told: readonly string[]): Promise<boolean> {
  const process_ = spawn(process.execPath, ["--no-warnings", program, path, String(step), ...told], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code, signal] = await once(process_, "exit");
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`ended with ${code ?? signal}`);
  return code === 0;
}

function toldIn(path: string, about: readonly (keyof typeof wanted)[]) {
  const database = openStory(path);
  const told = Object.fromEntries(about.map((orderId) => [orderId, toldOf(database, orderId).toSorted()]));
  database.close();
  return told;
}

const wantedOf = (about: readonly (keyof typeof wanted)[]) =>
  Object.fromEntries(about.map((orderId) => [orderId, wanted[orderId].toSorted()]));

describe("a saga whose process is killed", () => {
  it("comes to the same end from each of its steps, and compensates once", async () => {
    let steps = 0;
    for (let isTold = false; !isTold; ) {
      const path = join(folder, `step-${++steps}.sqlite`);
      isTold = await tellUntil(path, steps, ["paid too late"]);
      const database = openStory(path);
      await tell(database, ["paid too late"]);
      database.close();
      expect({ steps, ...toldIn(path, ["paid too late"]) }).toEqual({ steps, ...wantedOf(["paid too late"]) });
    }
    expect(steps).toBeGreaterThan(9 * 4);
  });

  it("comes to the same end when it is killed again and again", async () => {
    const random = new Random("sagas");
    const path = join(folder, "again-and-again.sqlite");
    let deaths = 0;
    while (!(await tellUntil(path, 16 + random.below(32), orders))) deaths++;
    expect(deaths).toBeGreaterThan(0);
    expect(toldIn(path, orders)).toEqual(wantedOf(orders));
  });
});
