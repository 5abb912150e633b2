import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PactMergeError, recordedFile } from "./merge-pacts.js";
import { type PactFile, type PactInteraction, pactFileName } from "./pact-file.js";

/** Where the pact of one test file goes. */
export interface PartOptions {
  /** `import.meta.filename` of the test. */
  readonly testFile: string;
  /** Below which folder each test file has its own: `.tenon/pacts` in the working directory if not said. */
  readonly parts?: string;
}

/**
 * The folder that one test file writes one pact to: files that run side by side would overwrite each other's. `mergePacts` joins the
 * folders.
 */
export class PactPart {
  /** `services-inventory-src-reserve-stock.pact.test.ts--inventory.reserve-stock` */
  readonly name: string;
  readonly folder: string;
  readonly #recorded: string[] = [];
  readonly #said = new Map<string, string>();

  /** @param about what of the file's is written here: a queue */
  constructor({ testFile, parts = join(process.cwd(), ".tenon", "pacts") }: PartOptions, about: string) {
    process.env.PACT_DO_NOT_TRACK ??= "true";
    this.name = `${relative(process.cwd(), testFile).replaceAll(/[\\/]/g, "-")}--${about}`;
    this.folder = join(parts, this.name);
    // Interactions that a test no longer says would stay in the file otherwise.
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  /** @throws PactMergeError where the file has said something else under the same description and state: Pact would keep the last */
  say(description: string, given: string | undefined, said: unknown): void {
    const [key, text] = [JSON.stringify([description, given]), JSON.stringify(said)];
    if ((this.#said.get(key) ?? text) !== text) {
      const message = `${this.name} says "${description}" twice, and differently. Give one of them another description.`;
      throw new PactMergeError("PACT_CONFLICT", message);
    }
    this.#said.set(key, text);
  }

  /** Notes that an interaction has to be in the pact, so that nothing is lost unseen. */
  record(description: string): void {
    this.#recorded.push(description);
    writeFileSync(join(this.folder, recordedFile), JSON.stringify(this.#recorded));
  }

  /** Adds to an interaction what Pact's library does not write. */
  amend(
    pact: { readonly consumer: string; readonly provider: string },
    description: string,
    amended: (interaction: PactInteraction) => PactInteraction,
  ): void {
    const path = join(
      this.folder,
      pactFileName({ consumer: { name: pact.consumer }, provider: { name: pact.provider } }),
    );
    const { interactions = [], ...rest } = JSON.parse(readFileSync(path, "utf8")) as PactFile;
    const all = interactions.map((one) => (one.description === description ? amended(one) : one));
    writeFileSync(path, JSON.stringify({ ...rest, interactions: all }));
  }
}
