import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PactErrorCode } from "./error-codes.js";
import { interactionKey, type PactFile, type PactInteraction, pactFileName, pactText } from "./pact-file.js";

/** The file in each part that lists what its tests have recorded, so that nothing is lost unseen. */
export const recordedFile = "recorded.json";

/** Two tests say different things under one description, or what a test has recorded is not in its pact. */
export class PactMergeError extends Error {
  override readonly name = "PactMergeError";

  constructor(
    readonly code: PactErrorCode,
    message: string,
  ) {
    super(`${code} ${message}`);
  }
}

/**
 * Joins the pacts that each test file has written in a folder of its own below `from` into one file per pair of services in
 * `to`, whatever the order in which the tests ran. What no test says any more is gone from `to`.
 * @returns the names of the files written, sorted.
 * @throws PactMergeError, and writes nothing then.
 */
export async function mergePacts({ from, to }: { readonly from: string; readonly to: string }): Promise<string[]> {
  const pacts = new Map<string, { pact: PactFile; interactions: Map<string, Said> }>();
  for (const part of await partsIn(from)) {
    for (const pact of part.pacts) {
      const name = pactFileName(pact);
      const merged = pacts.get(name) ?? { pact, interactions: new Map<string, Said>() };
      pacts.set(name, merged);
      for (const interaction of pact.interactions ?? []) say(merged.interactions, { interaction, by: part.name }, name);
    }
  }
  await replaceFolder(
    to,
    [...pacts].map(([name, { pact, interactions }]) => ({
      name,
      text: pactText({ ...pact, interactions: [...interactions.values()].map(({ interaction }) => interaction) }),
    })),
  );
  return [...pacts.keys()].sort();
}

interface Said {
  readonly interaction: PactInteraction;
  /** The part that says so. */
  readonly by: string;
}

interface Part {
  readonly name: string;
  readonly pacts: readonly PactFile[];
}

function say(said: Map<string, Said>, now: Said, file: string): void {
  const key = interactionKey(now.interaction);
  const before = said.get(key);
  if (before !== undefined && JSON.stringify(before.interaction) !== JSON.stringify(now.interaction)) {
    throw new PactMergeError(
      "PACT_CONFLICT",
      `${file}: "${now.interaction.description}" is said differently by ${before.by} and ${now.by}. Give one of them another description.`,
    );
  }
  said.set(key, now);
}

async function partsIn(folder: string): Promise<Part[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(names.map(({ name }) => readPart(folder, name)));
}

async function readPart(folder: string, name: string): Promise<Part> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith(".json")).sort();
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name, file), "utf8"));
  const pacts = (await Promise.all(files.filter((file) => file !== recordedFile).map(read))) as PactFile[];
  const recorded = (files.includes(recordedFile) ? await read(recordedFile) : []) as string[];
  const written = new Set(pacts.flatMap(({ interactions = [] }) => interactions.map(({ description }) => description)));
  const lost = recorded.filter((description) => !written.has(description));
  if (lost.length > 0) {
    throw new PactMergeError(
      "PACT_INCOMPLETE",
      `${name}: recorded but not in the pact: ${lost.join(", ")}. Run the tests again.`,
    );
  }
  return { name, pacts };
}

async function replaceFolder(folder: string, files: readonly { name: string; text: string }[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = new Set(files.map(({ name }) => name));
  for (const name of await readdir(folder)) {
    if (name.endsWith(".json") && !wanted.has(name)) await rm(join(folder, name));
  }
  for (const { name, text } of files) await writeFile(join(folder, name), text);
}
