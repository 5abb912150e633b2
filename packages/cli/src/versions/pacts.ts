import { type FileTree, parseSource } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { type Pact, readPact } from "@tenon/pact-contracts";

/** The pacts of a folder, and what is wrong with those that are none. A folder that is not there has none. */
export async function readPacts(
  tree: FileTree,
): Promise<{ readonly pacts: readonly Pact[]; readonly problems: readonly Problem[] }> {
  const paths = (await tree.list().catch(() => [])).filter((path) => path.endsWith(".json"));
  const read = await Promise.all(paths.map((path) => pactAt(tree, path)));
  return {
    pacts: read.flatMap((one) => ("pact" in one ? [one.pact] : [])),
    problems: read.flatMap((one) => ("problems" in one ? one.problems : [])),
  };
}

async function pactAt(tree: FileTree, path: string): Promise<ReturnType<typeof readPact>> {
  const reading = await tree.read(path);
  if (!("bytes" in reading)) {
    const mend = "Let the file be read, or take it away.";
    const message = `The pact cannot be read (${reading.refused}).`;
    return { problems: [{ code: "PACT_INVALID", message, mend, at: { file: path, pointer: "" } }] };
  }
  const parsed = parseSource(path, reading.bytes);
  return "source" in parsed ? readPact(parsed.source) : { problems: [parsed.problem] };
}
