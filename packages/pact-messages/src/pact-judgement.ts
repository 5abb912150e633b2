import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PactInteraction } from "./pact-file.js";

/** A message to be held against an interaction. */
export interface Held {
  readonly interaction: PactInteraction;
  readonly payload: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * What Pact's own matcher has against each of the messages; nothing where it accepts it. It works in a process of its own: it prints a report of each,
 * and there are hundreds.
 */
export async function pactJudgement(all: readonly Held[]): Promise<readonly (string | undefined)[]> {
  if (all.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "tenon-pact-"));
  const write = (file: string, value: unknown) => writeFile(join(folder, file), JSON.stringify(value));
  try {
    await write("pact.json", {
      consumer: { name: "consumer" },
      provider: { name: "provider" },
      interactions: all.map(({ interaction: { providerStates: _, ...rest } }, place) => ({
        ...asVersion4(rest),
        description: String(place),
      })),
      metadata: { pactSpecification: { version: "4.0" } },
    });
    await write(
      "messages.json",
      all.map(({ payload, metadata }) => ({ __pactMessageMetadata: metadata, message: payload })),
    );
    // The same file is TypeScript in a test of this repository and JavaScript elsewhere; Node runs either.
    const script = fileURLToPath(new URL(`./judge${extname(import.meta.filename)}`, import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: "", PACT_DO_NOT_TRACK: "true" };
    const [code] = await once(spawn(process.execPath, [script, folder], { env, stdio: "ignore" }), "exit");
    if (code !== 0) throw new Error(`Pact's verifier has ended with ${code}.`);
    const refusals = new Map<string, string>(JSON.parse(await readFile(join(folder, "refusals.json"), "utf8")));
    return all.map((_, place) => refusals.get(String(place)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A message of version 3 as version 4 writes it. */
function asVersion4({ type, contents, metaData, metadata, ...rest }: PactInteraction): object {
  if (type !== undefined) return { type, contents, metadata: metadata ?? {}, ...rest };
  return {
    ...rest,
    type: "Asynchronous/Messages",
    pending: false,
    contents: { content: contents, contentType: "application/json", encoded: false },
    metadata: metaData ?? metadata ?? {},
  };
}
