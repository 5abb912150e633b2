import { openFolder, readContract, type SourceCache } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { type GeneratedFile, type GenerationCache, generateTypeScript } from "@tenon/typescript-generator";
import type { Input } from "./input.js";

/** What was read and what was generated before in this process: only what has changed since costs anything. */
export interface Caches {
  readonly sources: SourceCache;
  readonly generated: GenerationCache;
}

/** The files that the documents become, or the problems that keep them from it. `branded`: as `GenerateOptions` says. */
export async function readAndGenerate(
  input: Input,
  { caches, branded }: { readonly caches: Caches; readonly branded: boolean },
): Promise<{ files: readonly GeneratedFile[]; problems: readonly Problem[] }> {
  const only = input.file === undefined ? {} : { only: [input.file] };
  const { contract, problems } = await readContract(openFolder(input.root), { ...only, cache: caches.sources });
  if (problems.length > 0) return { files: [], problems };
  const generated = generateTypeScript(contract, { specPrefix: input.spec, branded, cache: caches.generated });
  return generated.problems.length > 0 ? { files: [], problems: generated.problems } : generated;
}
