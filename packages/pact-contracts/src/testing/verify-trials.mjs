/**
 * node verify-trials.mjs FOLDER
 *
 * Holds the messages in FOLDER/actual.json, `{ body, metadata }` by the description of their interaction, against FOLDER/pact.json, and writes the descriptions
 * that Pact refuses into FOLDER/refused.json. A process of its own: Pact prints a report of each, and there are hundreds.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Verifier } from "@pact-foundation/pact";

const [folder = "."] = process.argv.slice(2);
const messages = JSON.parse(readFileSync(join(folder, "actual.json"), "utf8"));
const messageProviders = Object.fromEntries(
  Object.entries(messages).map(([description, { body, metadata }]) => [
    description,
    async () => ({ __pactMessageMetadata: { contentType: "application/json", ...metadata }, message: body }),
  ]),
);
const verifier = new Verifier({
  provider: "p",
  pactUrls: [join(folder, "pact.json")],
  messageProviders,
  logLevel: "error",
});
writeFileSync(join(folder, "refused.json"), JSON.stringify(await refused()));

/** Pact rejects with its report as the message, which names each that failed: `Verifying a pact between c and p - trial 7`. */
async function refused() {
  try {
    await verifier.verifyProvider();
    return [];
  } catch (error) {
    const { errors } = JSON.parse(error.message);
    return errors.map(({ interaction }) => interaction.replace(/^.* - /, ""));
  }
}
