import type { Contract, Problem } from "@tenon/contract";
import { collisions } from "./collisions.js";
import { type Declaration, type DeclaredTypes, declareTypes } from "./declarations.js";
import { compare } from "./emit/compare.js";
import { printModule } from "./emit/module.js";
import { Fingerprints } from "./fingerprint.js";
import { GenerationCache } from "./generation-cache.js";
import { folderOf } from "./names/module-path.js";
import { Names } from "./names/names.js";
import { mergeMessages } from "./payload/merge-messages.js";
import { Payloads } from "./payload/payloads.js";
import { type FilePlan, planFiles } from "./plan/file-plan.js";
import { Knowledge } from "./plan/planning.js";
import { proofModules } from "./proof-modules.js";
import { inOrder } from "./spec-order.js";
import { VirtualSource } from "./virtual-source.js";
import { declaredNames, writtenModules } from "./written-modules.js";

export interface GeneratedFile {
  /** Below the output folder, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}

export interface Generated {
  /** In the order of their paths. Not to be used when there are problems. */
  readonly files: readonly GeneratedFile[];
  /** In the order of the documents, each once. */
  readonly problems: readonly Problem[];
}

export interface GenerateOptions {
  /** What stands before a spec's path in the header of its files: `asyncapi/`. */
  readonly specPrefix?: string;
  /** Whether text of a format (`uuid`, `date-time`, …) has a type of its own, which plain text is not: `Uuid`. */
  readonly branded?: boolean;
  /** Kept from one generation to the next, it spares what has not changed. */
  readonly cache?: GenerationCache;
}

/** The TypeScript of a contract. The same contract gives the same bytes, on every machine. */
export function generateTypeScript(original: Contract, options: GenerateOptions = {}): Generated {
  const virtual = new VirtualSource(original.sources);
  const { contract, problems: ofMessages } = mergeMessages(original, virtual);
  const names = new Names(contract);
  const payloads = new Payloads(contract, names, virtual);
  const cache = options.cache ?? new GenerationCache();
  cache.begin();
  const fingerprints = new Fingerprints(virtual.sources);
  const knowledge = new Knowledge({ contract, names, payloads, virtual, cache, fingerprints });
  const { plan, types } = settle(knowledge, options.branded ?? false);

  const specs = specsOf(knowledge, types.declarations);
  const specOf = (path: string) =>
    `${options.specPrefix ?? ""}${specs.get(path.split("/").slice(0, -1).join("/")) ?? ""}`;
  const validators = plan.validators.modules(virtual.sources, { specOf, cache, fingerprints });
  const proofs = proofModules(knowledge, types.namesOf, options.branded ?? false);
  const modules = [...writtenModules(plan, types, virtual.sources), ...proofs].map((module) => ({
    path: `${module.path}.ts`,
    text: printModule({ ...module, spec: specOf(module.path) }),
  }));
  const problems = [
    ...ofMessages,
    ...names.problems,
    ...payloads.problems,
    ...plan.problems,
    ...collisions(plan, types.declarations, contract),
    ...types.declarations.flatMap((declaration) => declaration.problems),
    ...validators.flatMap((module) => module.problems),
  ];
  return {
    files: [...modules, ...validators.map(({ path, text }) => ({ path: `${path}.ts`, text }))].toSorted((a, b) =>
      compare(a.path, b.path),
    ),
    problems: inOrder(problems.map((problem) => virtual.atOrigin(problem))),
  };
}

/** Where a payload lives depends on which types refer to it, and those are known once they are written. */
function settle(knowledge: Knowledge, branded: boolean): { plan: FilePlan; types: DeclaredTypes } {
  for (;;) {
    const { payloads, virtual, cache, fingerprints } = knowledge;
    const before = payloads.sharedCount;
    const plan = planFiles(knowledge);
    const types = declareTypes({
      sources: virtual.sources,
      wanted: plan.types,
      declared: declaredNames(plan),
      homeOf: (at, askedFrom) => payloads.homeOfReference(at, askedFrom),
      follow: (at) => payloads.follow(at),
      cache,
      fingerprints,
      branded,
    });
    if (payloads.sharedCount === before) return { plan, types };
  }
}

/** The spec behind each folder of output. */
function specsOf({ contract, virtual }: Knowledge, declarations: readonly Declaration[]): Map<string, string> {
  const documents = contract.documents.map(({ at }) => at.file);
  const files = [...documents, ...declarations.map(({ at }) => virtual.originOf(at).file)];
  return new Map(files.toReversed().map((file) => [folderOf(file), file]));
}
