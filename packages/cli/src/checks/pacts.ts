import { openFolder } from "@tenon/asyncapi-reader";
import { checkPacts, checkReads, type Pact } from "@tenon/pact-contracts";
import { leftOut, type Step, step } from "../findings/check-report.js";
import { toldPact } from "../findings/told-pact.js";
import { toldProblem } from "../findings/told-problem.js";
import { readPacts } from "../versions/pacts.js";
import { type Checked, count } from "./checked.js";

const name = "pacts";

/** Whether every message that may be sent is one that its consumers' pacts, and what they read, accept. */
export async function checkAllPacts({
  input,
  contract,
  pacts: folder,
}: Checked): Promise<{ readonly step: Step; readonly pacts: readonly Pact[] }> {
  const { pacts, problems } = await readPacts(openFolder(folder.path));
  const shown = { documents: { path: input.shown }, pacts: { path: folder.shown } };
  const found = [...checkPacts(contract, pacts), ...checkReads(contract)].map((finding) => toldPact(finding, shown));
  const told = [...problems.map((problem) => toldProblem(problem, folder.shown)), ...found];
  if (told.length === 0 && pacts.length === 0) return { step: leftOut(name, `no pact in ${folder.shown}`), pacts };
  const messages = pacts.reduce((sum, { expected }) => sum + expected.length, 0);
  const broken = told.filter(({ severity }) => severity === "breaking").length;
  const asked = `${count(pacts.length, "pact")}, ${count(messages, "interaction")}`;
  const says =
    told.length === 0
      ? `${asked}: whatever may be sent is accepted`
      : `${asked}: ${broken} not kept, ${told.length - broken} undecided`;
  return { step: step(name, says, told), pacts };
}
