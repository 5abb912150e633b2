import type { Contract, Location, Position, Problem, Sources } from "@tenon/contract";
import { channelPieces, parametersOf } from "./channel-file.js";
import { consumerPieces } from "./consumer-file.js";
import { type Declaration, type DeclaredTypes, declareTypes, typeAt } from "./declarations.js";
import { type Code, verbatim } from "./emit/code.js";
import { type LocalNames, printModule } from "./emit/module.js";
import { examplesOf } from "./examples/examples-of.js";
import { Fingerprints } from "./fingerprint.js";
import { GenerationCache } from "./generation-cache.js";
import { folderOf } from "./names/module-path.js";
import { Names } from "./names/names.js";
import { mergeMessages } from "./payload/merge-messages.js";
import { Payloads } from "./payload/payloads.js";
import { type FilePlan, planFiles } from "./plan/file-plan.js";
import { Knowledge } from "./plan/planning.js";
import { placeInWords, problemAt } from "./problem-codes.js";
import { type Proof, proofPieces } from "./proofs-file.js";
import { VirtualSource } from "./virtual-source.js";

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
  const { plan, types } = settle(knowledge);

  const specs = specsOf(contract, types.declarations);
  const specOf = (path: string) =>
    `${options.specPrefix ?? ""}${specs.get(path.split("/").slice(0, -1).join("/")) ?? ""}`;
  const validators = plan.validators.modules(virtual.sources, { specOf, cache, fingerprints });
  const proofs = proofModules(contract, knowledge, types.namesOf);
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
    files: [...modules, ...validators.map(({ path, text }) => ({ path: `${path}.ts`, text }))].toSorted(byPath),
    problems: inOrder(problems.map((problem) => virtual.atOrigin(problem))),
  };
}

/** Where a payload lives depends on which types refer to it, and those are known once they are written. */
function settle(knowledge: Knowledge): { plan: FilePlan; types: DeclaredTypes } {
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
    });
    if (payloads.sharedCount === before) return { plan, types };
  }
}

function declaredNames({ channels, consumers }: FilePlan): Map<string, string[]> {
  return new Map([
    ...channels.map(({ channel, names, messages, published }): [string, string[]] => {
      const union = messages.length > 1 ? [names.union] : [];
      const parameters = parametersOf(channel).length > 0 ? [names.parameters] : [];
      return [
        names.path,
        [names.constant, ...union, ...parameters, ...(published ? [names.publisher] : [])].map(({ text }) => text),
      ];
    }),
    ...consumers.map(({ names, ownUnion }): [string, string[]] => {
      const union = ownUnion ? [names.event] : [];
      return [names.path, [names.constant, ...union, names.consumer].map(({ text }) => text)];
    }),
  ]);
}

function inSpecOrder(
  a: Problem["at"],
  b: Problem["at"],
  positionOf: (at: Problem["at"]) => Position | undefined,
): number {
  const [x, y] = [positionOf(a), positionOf(b)];
  return compare(a.file, b.file) || (x?.line ?? 0) - (y?.line ?? 0) || (x?.column ?? 0) - (y?.column ?? 0);
}

interface WrittenModule {
  readonly path: string;
  readonly names: LocalNames;
  readonly imports: Declaration["imports"];
  readonly pieces: readonly Code[];
}

/** Types first, those of a `types.ts` in the order in which they stand in the spec, then what is made of them. */
function writtenModules(plan: FilePlan, { declarations, namesOf }: DeclaredTypes, sources: Sources): WrittenModule[] {
  const positionOf = ({ file, pointer }: Location) => sources.get(file)?.locate(pointer);
  const pieces = new Map<string, Code[]>();
  for (const { names, ...parts } of plan.channels) pieces.set(names.path, channelPieces({ names, ...parts }));
  for (const { names, ...parts } of plan.consumers) pieces.set(names.path, consumerPieces({ names, ...parts }));
  const byPath = Map.groupBy(declarations, ({ home }) => home.path);
  const paths = new Set([...pieces.keys(), ...byPath.keys()]);
  return [...paths].map((path) => {
    const here = byPath.get(path) ?? [];
    if (!pieces.has(path)) here.sort((a, b) => inSpecOrder(a.at, b.at, positionOf));
    return {
      path,
      names: namesOf(path),
      imports: here.flatMap(({ imports }) => imports),
      pieces: [...here.map(({ text }) => verbatim(text)), ...(pieces.get(path) ?? [])],
    };
  });
}

/** One `proofs.ts` for every document whose messages have examples that are valid. */
function proofModules(
  contract: Contract,
  { payloads, virtual }: Knowledge,
  namesOf: (path: string) => LocalNames,
): WrittenModule[] {
  const byPath = new Map<string, Proof[]>();
  for (const { message, channel, example, payload, schema, accepted } of examplesOf(contract, virtual.sources, (of) =>
    payloads.schemaOf(of),
  )) {
    const home = payloads.homeOf(message);
    if (!accepted || !home) continue;
    const path = `${folderOf(channel.at.file)}/proofs`;
    const proof = { type: typeAt(home), schema, name: example.name, messageType: message.type, payload };
    byPath.set(path, [...(byPath.get(path) ?? []), proof]);
  }
  const modules = [...byPath].map(([path, proofs]) => {
    const pieces = proofPieces(proofs, virtual.sources);
    return { path, names: namesOf(path), imports: [], pieces };
  });
  return modules.filter(({ pieces }) => pieces.length > 0);
}

/** The spec behind each folder of output. */
function specsOf(contract: Contract, declarations: readonly Declaration[]): Map<string, string> {
  const files = [...contract.documents.map(({ at }) => at.file), ...declarations.map(({ at }) => at.file)];
  return new Map(
    files
      .filter((file) => contract.sources.has(file))
      .toReversed()
      .map((file) => [folderOf(file), file]),
  );
}

/** Types and classes of one module that would be called the same. */
function collisions(plan: FilePlan, declarations: readonly Declaration[], { sources }: Contract): Problem[] {
  const declared = [
    ...plan.channels.map(({ names, channel }) => ({ path: names.path, name: names.publisher, at: channel.at })),
    ...plan.consumers.map(({ names, operation }) => ({ path: names.path, name: names.consumer, at: operation.at })),
    ...declarations.map(({ home, at }) => ({ path: home.path, name: home.name, at })),
  ];
  const first = new Map<string, (typeof declared)[number]>();
  return declared.flatMap((one) => {
    const key = `${one.path} ${one.name.text}`;
    const other = first.get(key);
    if (!other) first.set(key, one);
    if (!other || (other.at.file === one.at.file && other.at.pointer === one.at.pointer)) return [];
    const message = `${one.name.text} in ${one.path}.ts would be this and what stands at ${placeInWords(sources, other.at)}.`;
    return [problemAt(sources, "NAME_COLLISION", one.at, message, "Rename one of the two.")];
  });
}

/** Each once; of the collisions of one thing, the first. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, at, message } = problem;
    const key = JSON.stringify([code, at.file, at.pointer, code === "NAME_COLLISION" ? "" : message]);
    if (!once.has(key)) once.set(key, problem);
  }
  return [...once.values()].toSorted(
    (a, b) => inSpecOrder(a.at, b.at, ({ position }) => position) || compare(a.code, b.code),
  );
}

function byPath(a: GeneratedFile, b: GeneratedFile): number {
  return compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
