import type { Location, Sources } from "@tenon/contract";
import { channelPieces, parametersOf } from "./channel-file.js";
import { consumerPieces } from "./consumer-file.js";
import type { Declaration, DeclaredTypes } from "./declarations.js";
import { type Code, verbatim } from "./emit/code.js";
import type { LocalNames } from "./emit/module.js";
import type { FilePlan } from "./plan/file-plan.js";
import { requesterPieces } from "./requester-file.js";
import { serverPieces, variablesOf } from "./server-file.js";
import { inSpecOrder } from "./spec-order.js";

/** A module before it is printed. */
export interface WrittenModule {
  readonly path: string;
  readonly names: LocalNames;
  readonly imports: Declaration["imports"];
  readonly pieces: readonly Code[];
}

/** Types first, those of a `types.ts` in the order in which they stand in the spec, then what is made of them. */
export function writtenModules(
  plan: FilePlan,
  { declarations, namesOf }: DeclaredTypes,
  sources: Sources,
): WrittenModule[] {
  const positionOf = ({ file, pointer }: Location) => sources.get(file)?.locate(pointer);
  const pieces = new Map<string, Code[]>();
  for (const { names, ...parts } of plan.channels) pieces.set(names.path, channelPieces({ names, ...parts }));
  for (const { names, ...parts } of plan.consumers) pieces.set(names.path, consumerPieces({ names, ...parts }));
  for (const { names, ...parts } of plan.requesters) pieces.set(names.path, requesterPieces({ names, ...parts }));
  for (const [path, servers] of Map.groupBy(plan.servers, ({ names }) => names.path))
    pieces.set(path, servers.flatMap(serverPieces));
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

/** The names that each file declares besides its types, so that no type is imported under one of them. */
export function declaredNames({ channels, consumers, requesters, servers }: FilePlan): Map<string, string[]> {
  return new Map([
    ...channels.map(({ channel, names, messages, published }): [string, string[]] => {
      const union = messages.length > 1 ? [names.union] : [];
      const parameters = parametersOf(channel).length > 0 ? [names.parameters] : [];
      return [
        names.path,
        [names.constant, ...union, ...parameters, ...(published ? [names.publisher] : [])].map(({ text }) => text),
      ];
    }),
    ...consumers.map(({ names, ownUnion, reply }): [string, string[]] => {
      const union = ownUnion ? [names.event] : [];
      return [names.path, [names.constant, ...union, reply ? names.responder : names.consumer].map(({ text }) => text)];
    }),
    ...requesters.map(({ names }): [string, string[]] => [names.path, [names.constant.text, names.requester.text]]),
    ...[...Map.groupBy(servers, ({ names }) => names.path)].map(([path, those]): [string, string[]] => [
      path,
      those.flatMap(({ names, server }) => [
        names.constant.text,
        ...(variablesOf(server).length > 0 ? [names.variables.text] : []),
      ]),
    ]),
  ]);
}
