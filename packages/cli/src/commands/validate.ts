import { openFolder, readContract, secondOpinion } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { remarksOn } from "../checks/remarks.js";
import type { ExitCode, Given } from "../command.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { findInput, type Input } from "./input.js";

/**
 * `tenon validate`: what Tenon's reader says of the documents; of those that it finds well, what AsyncAPI's official parser says, which
 * examples are not as their own schema says, and what they ask for in vain.
 */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const root = openFolder(input.root);
  const { contract, problems, byDocument } = await readContract(
    root,
    input.file === undefined ? {} : { only: [input.file] },
  );
  const sound = [...byDocument].filter(([, own]) => own.length === 0).map(([path]) => path);
  const opinions = problems.length > 0 ? [] : await officialOpinions(input, sound);
  const found = [...problems, ...opinions, ...remarksOn(contract)];
  await showProblems(found, terminal, { prefix: input.shown, textOf: input.textOf });
  if (found.length > 0) return 1;
  terminal.print(
    `${sound.length === 1 ? "1 document is" : `${sound.length} documents are`} valid, says the official parser too.`,
  );
  return 0;
}

async function officialOpinions(input: Input, paths: readonly string[]): Promise<Problem[]> {
  const root = openFolder(input.root);
  const opinions: Problem[] = [];
  for (const path of paths) opinions.push(...(await secondOpinion(root, path)));
  return opinions;
}
