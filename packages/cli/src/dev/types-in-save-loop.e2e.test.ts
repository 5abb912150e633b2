import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { until } from "../testing/until.js";

const packages = join(import.meta.dirname, "../../..");
const golden = join(packages, "typescript-generator/golden/reads/asyncapi");

const compilerOptions = {
  module: "NodeNext",
  target: "ES2025",
  lib: ["ES2025"],
  strict: true,
  skipLibCheck: true,
  types: [],
};
const service = `import type { OrderPlaced } from "../generated/shop/order-placed.js";

export function buyerOf({ customerId }: OrderPlaced): string {
  return customerId;
}

export const older: number = "was wrong before";
`;

/** How a project may be laid out, and the words with which `tenon dev` is called. */
const layouts: readonly [string, Readonly<Record<string, unknown>>, readonly string[]][] = [
  ["one tsconfig", { "tsconfig.json": { compilerOptions, include: ["src", "generated"] } }, []],
  [
    "references",
    {
      "types.json": { files: [], references: [{ path: "generated" }, { path: "src" }] },
      "generated/tsconfig.json": {
        compilerOptions: { ...compilerOptions, composite: true, outDir: "../dist/generated" },
      },
      "src/tsconfig.json": {
        compilerOptions: { ...compilerOptions, outDir: "../dist/src" },
        references: [{ path: "../generated" }],
      },
    },
    ["--types", "types.json"],
  ],
];

describe.each(layouts)("the types in `tenon dev`, with %s", (_, configs, words) => {
  let folder: string;
  let terminal: RecordingTerminal;
  let ended: Promise<unknown>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenon-types-"));
    cpSync(golden, join(folder, "asyncapi"), { recursive: true });
    for (const part of ["node_modules/@tenon", "generated", "src"]) mkdirSync(join(folder, part), { recursive: true });
    symlinkSync(join(packages, "messaging"), join(folder, "node_modules/@tenon/messaging"));
    symlinkSync(join(packages, "../node_modules/typescript"), join(folder, "node_modules/typescript"));
    write("package.json", JSON.stringify({ type: "module" }));
    for (const [file, config] of Object.entries(configs)) write(file, JSON.stringify(config));
    write("src/buyer.ts", service);
    terminal = new RecordingTerminal(folder);
    expect(await run(["generate"], terminal)).toBe(0);
    ended = run(["dev", ...words], terminal);
  });
  afterEach(async () => {
    terminal.stop();
    await ended;
    rmSync(folder, { recursive: true });
  });

  function write(file: string, text: string): void {
    writeFileSync(join(folder, file), text);
  }

  it("tells the error that a renamed field causes, with its place and name, and that it is gone", async () => {
    const spec = readFileSync(join(folder, "asyncapi/shop.yaml"), "utf8");
    const renamed = spec.replaceAll("customerId", "buyerId");
    await until(() => terminal.printed.includes("types: 1 error that was there before"));
    await until(() => terminal.printed.includes("Watching"));
    const live = await liveOf(/http:\S+/.exec(terminal.printed)?.[0] ?? "");

    write("asyncapi/shop.yaml", renamed);
    await until(() => terminal.printed.includes("types: 1 error that was not there before"));
    expect(terminal.complained).toContain(
      "src/buyer.ts:3:27  TS2339  Property 'customerId' does not exist on type 'OrderPlaced'.\n  It comes from `OrderPlaced` (generated/shop/order-placed.ts).",
    );
    expect(terminal.complained).not.toContain("buyer.ts:7");
    await live.says("src/buyer.ts:3:27  TS2339");
    await live.says("It comes from `OrderPlaced`");
    write("asyncapi/shop.yaml", spec);
    await until(() => terminal.printed.includes("types: 1 error gone"));
    await live.says('event: problems\ndata: ""');

    const before = terminal.printed.length;
    const saidSince = () => terminal.printed.slice(before);
    write("asyncapi/shop.yaml", renamed);
    await until(() => saidSince().includes("types: 1 error that was not there before"));
    write("src/buyer.ts", service.replaceAll("customerId", "buyerId"));
    await until(() => saidSince().includes("types: 1 error gone"));
    live.end();
  });
});

/** What the server tells open pages. */
async function liveOf(address: string) {
  const ending = new AbortController();
  const { body } = await fetch(`${address}_/live`, { signal: ending.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  return {
    /** Waits until it has said so, and forgets what was said up to there. */
    async says(wanted: string): Promise<void> {
      while (!said.includes(wanted)) said += (await reader?.read())?.value ?? "";
      said = said.slice(said.indexOf(wanted) + wanted.length);
    },
    end: () => ending.abort(),
  };
}
