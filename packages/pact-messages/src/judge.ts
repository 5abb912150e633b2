/**
 * node judge.js FOLDER
 *
 * Holds FOLDER/messages.json against the interactions of FOLDER/pact.json, each described by its message's place, and writes into FOLDER/refusals.json
 * what Pact has against which: `[["7", "$.total: …"]]`. Imports nothing of this package: Node runs it as it stands.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Verifier } from "@pact-foundation/pact";

interface Report {
  readonly interactionResults: readonly {
    readonly description: string;
    readonly mismatch?: { readonly mismatches?: readonly Mismatch[]; readonly message?: string };
  }[];
}

interface Mismatch {
  readonly path?: string;
  readonly key?: string;
  readonly mismatch?: string;
}

const [folder = "."] = process.argv.slice(2);
const messages: readonly object[] = JSON.parse(readFileSync(join(folder, "messages.json"), "utf8"));
const verifier = new Verifier({
  provider: "provider",
  pactUrls: [join(folder, "pact.json")],
  messageProviders: Object.fromEntries(messages.map((message, place) => [String(place), async () => message])),
  logLevel: "error",
});
writeFileSync(join(folder, "refusals.json"), JSON.stringify(await refusals()));

/** Pact rejects with its report as the message. */
async function refusals(): Promise<readonly (readonly [place: string, why: string])[]> {
  try {
    await verifier.verifyProvider();
    return [];
  } catch (error) {
    const { interactionResults } = JSON.parse(error instanceof Error ? error.message : "") as Report;
    return interactionResults.flatMap(({ description, mismatch }) => {
      if (!mismatch) return [];
      const { mismatches = [{ mismatch: mismatch.message ?? "" }] } = mismatch;
      const said = mismatches.map(({ path, key, mismatch: why }) => [path ?? key, why].filter(Boolean).join(": "));
      return [[description, said.join("; ")] as const];
    });
  }
}
