import { typeAt } from "./declarations.js";
import type { LocalNames } from "./emit/module.js";
import { examplesOf } from "./examples/examples-of.js";
import { folderOf } from "./names/module-path.js";
import type { Knowledge } from "./plan/planning.js";
import { type Proof, proofPieces } from "./proofs-file.js";
import type { WrittenModule } from "./written-modules.js";

/** One `proofs.ts` for every document whose messages have examples that are valid. */
export function proofModules(
  { contract, payloads, virtual }: Knowledge,
  namesOf: (path: string) => LocalNames,
  branded: boolean,
): WrittenModule[] {
  const byPath = new Map<string, Proof[]>();
  const judged = examplesOf(contract, virtual.sources, (message, part) =>
    part === "payload" ? payloads.schemaOf(message) : payloads.headersOf(message),
  );
  for (const { message, channel, example, part, value, schema, accepted } of judged) {
    const home = part === "payload" ? payloads.homeOf(message) : payloads.homeOfHeaders(message);
    if (!accepted || !home) continue;
    const path = `${folderOf(channel.at.file)}/proofs`;
    const proof = { type: typeAt(home), schema, name: example.name, messageType: message.type, part, value };
    byPath.set(path, [...(byPath.get(path) ?? []), proof]);
  }
  const modules = [...byPath].map(([path, proofs]) => {
    const pieces = proofPieces(proofs, { sources: virtual.sources, branded });
    return { path, names: namesOf(path), imports: [], pieces };
  });
  return modules.filter(({ pieces }) => pieces.length > 0);
}
