import { openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { type GeneratedFile, type GenerationCache, generateTypeScript } from "@tenon/typescript-generator";
import type { Input } from "./input.js";

/** The files that the documents become, or the problems that keep them from it. `cache` spares what was written before. */
export async function readAndGenerate(
  input: Input,
  cache: GenerationCache,
): Promise<{ files: readonly GeneratedFile[]; problems: readonly Problem[] }> {
  const only = input.file === undefined ? {} : { only: [input.file] };
  const { contract, problems } = await readContract(openFolder(input.root), only);
  if (problems.length > 0) return { files: [], problems };
  const generated = generateTypeScript(contract, { specPrefix: input.spec, cache });
  return generated.problems.length > 0 ? { files: [], problems: generated.problems } : generated;
}
