import { openFolder, secondOpinion } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";
import { wrongExamples } from "@tenon/typescript-generator";
import type { Input } from "../commands/input.js";
import { type Step, step } from "../findings/check-report.js";
import { toldProblem } from "../findings/told-problem.js";
import type { OtherVersion } from "../versions/other-version.js";
import { count } from "./checked.js";

/** Whether the examples are as their schemas say, and what AsyncAPI's official parser says of the documents that have changed. */
export async function checkDocuments(
  { input, contract }: { readonly input: Input; readonly contract: Contract },
  base: OtherVersion | undefined,
): Promise<Step> {
  const files = contract.documents.map(({ at }) => at.file);
  const changed: string[] = [];
  for (const file of files) if (!base || (await isChanged(file, input, base))) changed.push(file);
  const root = openFolder(input.root);
  const problems = [...wrongExamples(contract)];
  for (const file of changed) problems.push(...(await secondOpinion(root, file)));
  const told = problems.map((problem) => toldProblem(problem, input.shown));
  const asked = changed.length === files.length ? "" : ` (the official parser was asked about ${changed.length})`;
  const says =
    told.length === 0
      ? `${count(files.length, "document")} with valid examples${asked}`
      : count(told.length, "problem");
  return step("documents", says, told);
}

async function isChanged(file: string, { root }: Input, { tree }: OtherVersion): Promise<boolean> {
  const [before, after] = await Promise.all([tree.read(file), openFolder(root).read(file)]);
  if (!("bytes" in before) || !("bytes" in after)) return true;
  return Buffer.compare(before.bytes, after.bytes) !== 0;
}
