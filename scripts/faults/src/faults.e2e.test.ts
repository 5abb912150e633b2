import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, jest } from "@jest/globals";

jest.setTimeout(300_000);

const { RABBITMQ_URL, TENON_SERVERS } = process.env;
if (!RABBITMQ_URL || !TENON_SERVERS) throw new Error("run this through scripts/with-servers.mjs");

interface Result {
  readonly isKept: boolean;
  readonly faults: readonly { readonly kind: string }[];
  readonly figures: Readonly<Record<string, number>>;
  readonly broken: Readonly<Record<string, number>>;
}

/** Runs the built command. RabbitMQ is everybody's, and only disconnected; PostgreSQL is the trial's own. */
function trial(...args: string[]): Promise<{ code: number; result: Result; said: string }> {
  const { POSTGRES_URL: _, ...env } = process.env;
  const script = fileURLToPath(new URL("../run.mjs", import.meta.url));
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script, ...args, "--json"], { env }, (_error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr));
      else resolve({ code: child.exitCode ?? -1, result: JSON.parse(stdout), said: stderr });
    });
  });
}

const nothingBroken = {
  lost: 0,
  unexpected: 0,
  duplicated: 0,
  outOfOrder: 0,
  leftInQueues: 0,
  leftInOutbox: 0,
  crashed: 0,
  notStopped: 0,
};

describe("the fault suite", () => {
  it("finds nothing lost and no effect twice, whatever is killed, cut and rolled back", async () => {
    const kinds =
      "publisher-killed,relay-killed,consumer-killed,postgres-killed,rabbitmq-cut,rolled-back,poison,parallel-duplicates";
    const { result, code } = await trial("--seed", "11", "--messages", "1000", "--faults", "8", "--only", kinds);
    expect(result.broken).toEqual(nothingBroken);
    expect(result.figures).toMatchObject({ acknowledged: expect.any(Number), deadLettered: expect.any(Number) });
    expect(result.faults.map(({ kind }) => kind).sort()).toEqual(kinds.split(",").sort());
    expect([code, result.isKept]).toEqual([0, true]);
  });

  it("finds nothing lost while the disk is full", async () => {
    const { result, code } = await trial(
      ...["--scene", "sqlite+in-process", "--seed", "3", "--messages", "400", "--faults", "2", "--only", "sqlite-full"],
    );
    expect(result.broken).toEqual(nothingBroken);
    expect([code, result.isKept, result.faults.length]).toEqual([0, true, 2]);
  });

  it("catches handlers that do not remember what they have handled", async () => {
    const { result, code } = await trial(
      ...["--scene", "sqlite+in-process", "--seed", "5", "--messages", "400", "--faults", "1"],
      ...["--only", "parallel-duplicates", "--careless"],
    );
    expect(result.broken).toMatchObject({ lost: 0, unexpected: 0 });
    expect(result.broken.duplicated).toBeGreaterThan(0);
    expect([code, result.isKept]).toEqual([1, false]);
  });
});

it("says what it can be asked for", async () => {
  await expect(trial("--only", "earthquake")).rejects.toThrow(/there is no fault called earthquake/);
});
