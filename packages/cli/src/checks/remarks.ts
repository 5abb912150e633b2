import { overruledBindings, revealedSecrets } from "@tenon/asyncapi-reader";
import type { Contract, Problem } from "@tenon/contract";
import { wrongExamples } from "@tenon/typescript-generator";

/** What is wrong with documents that can be read and generated all the same: examples that are none, secrets, and what is asked for in vain. */
export function remarksOn(contract: Contract): readonly Problem[] {
  return [...wrongExamples(contract), ...revealedSecrets(contract), ...overruledBindings(contract)];
}
