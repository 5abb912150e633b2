import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, JsonObject } from "@tenon/contract";

/** An expectation as a pact file writes it, and a body to hold against it. */
export interface Trial {
  readonly example: Json;
  readonly body?: Json;
  readonly actual: Json;
  /** What is expected beside the body, and what there is. */
  readonly metadata?: { readonly example: JsonObject; readonly rules?: Json; readonly actual: JsonObject };
}

/** What Pact itself says of each trial: whether it accepts `actual`. All of them are interactions of one pact. */
export async function pactVerdicts(trials: readonly Trial[]): Promise<readonly boolean[]> {
  const folder = mkdtempSync(join(tmpdir(), "tenon-pact-"));
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
  try {
    write("pact.json", pactOf(trials));
    write(
      "actual.json",
      Object.fromEntries(
        trials.map(({ actual, metadata }, place) => [name(place), { body: actual, metadata: metadata?.actual }]),
      ),
    );
    const script = join(import.meta.dirname, "verify-trials.mjs");
    const env = { ...process.env, NODE_OPTIONS: "", PACT_DO_NOT_TRACK: "true" };
    const [code] = await once(spawn(process.execPath, [script, folder], { env, stdio: "ignore" }), "exit");
    if (code !== 0) throw new Error(`Pact's verifier ended with ${code}`);
    const refused = new Set<string>(JSON.parse(readFileSync(join(folder, "refused.json"), "utf8")));
    return trials.map((_, place) => !refused.has(name(place)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const name = (place: number) => `trial ${place}`;

function pactOf(trials: readonly Trial[]) {
  return {
    consumer: { name: "c" },
    provider: { name: "p" },
    interactions: trials.map(({ example, body = {}, metadata }, place) => ({
      type: "Asynchronous/Messages",
      description: name(place),
      pending: false,
      contents: { content: example, contentType: "application/json", encoded: false },
      ...(metadata && { metadata: metadata.example }),
      matchingRules: { body, ...(metadata?.rules === undefined ? {} : { metadata: metadata.rules }) },
    })),
    metadata: { pactSpecification: { version: "4.0" } },
  };
}
