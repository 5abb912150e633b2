import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Verifier } from "@pact-foundation/pact";
import type { Json } from "@tenon/contract";

/** An expectation as a pact file writes it, and a body to hold against it. */
export interface Trial {
  readonly example: Json;
  readonly body?: Json;
  readonly actual: Json;
}

/** What Pact itself says of each trial: whether it accepts `actual`. All of them are interactions of one pact. */
export async function pactVerdicts(trials: readonly Trial[]): Promise<readonly boolean[]> {
  process.env.PACT_DO_NOT_TRACK ??= "true";
  const folder = mkdtempSync(join(tmpdir(), "tenon-pact-"));
  try {
    const path = join(folder, "pact.json");
    writeFileSync(path, JSON.stringify(pactOf(trials)));
    const messageProviders = Object.fromEntries(
      trials.map(({ actual }, place) => [
        name(place),
        async () => ({ __pactMessageMetadata: { contentType: "application/json" }, message: actual }),
      ]),
    );
    const refused = await refusedNames(
      new Verifier({ provider: "p", pactUrls: [path], messageProviders, logLevel: "error" }),
    );
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
    interactions: trials.map(({ example, body = {} }, place) => ({
      type: "Asynchronous/Messages",
      description: name(place),
      pending: false,
      contents: { content: example, contentType: "application/json", encoded: false },
      matchingRules: { body },
    })),
    metadata: { pactSpecification: { version: "4.0" } },
  };
}

/** Names each interaction that failed: `Verifying a pact between c and p - trial 7`. */
interface Report {
  readonly errors: readonly { readonly interaction: string }[];
}

/** Pact rejects with its report as the message. */
async function refusedNames(verifier: Verifier): Promise<ReadonlySet<string>> {
  try {
    await verifier.verifyProvider();
    return new Set();
  } catch (error) {
    const { errors }: Report = JSON.parse(error instanceof Error ? error.message : String(error));
    return new Set(errors.map(({ interaction }) => interaction.replace(/^.* - /, "")));
  }
}
