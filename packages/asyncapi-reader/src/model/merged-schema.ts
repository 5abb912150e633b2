import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  referenceTarget,
  type Schema,
  type Source,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { dialectIn, isMultiFormat } from "../schema-dialect.js";
import { mergePatch, type SpecNode } from "./spec-node.js";

/**
 * A schema of which several places say a part, such as the headers of a message and of its traits: it stands nowhere as a whole, so
 * it becomes a source of its own beside the file of the strongest part. What is asked for there is located in that part.
 */
export function mergedSchema(node: SpecNode, sources: Map<string, Source>): Schema {
  const [strongest] = node.parts;
  const at = strongest?.at ?? node.at;
  const path = `${at.file}~merged${at.pointer.replaceAll("/", ".")}`;
  if (!sources.has(path)) {
    const rebased = node.parts.toReversed().map(({ value, at: from }) => rebase(value, from.file, path));
    const value = rebased.slice(1).reduce<Json>((below, patch) => mergePatch(below, patch), rebased[0] ?? {});
    sources.set(path, { path, value, locate: (pointer) => locate(node, pointer, sources) });
  }
  const merged = sources.get(path)?.value ?? {};
  return isMultiFormat(merged)
    ? { at: { file: path, pointer: "/schema" }, dialect: dialectIn(merged) }
    : { at: { file: path, pointer: "" }, dialect: "asyncapi" };
}

/** The same value with the `$ref`s of one file as they are written in another. */
function rebase(value: Json, from: string, to: string): Json {
  if (Array.isArray(value)) return value.map((item) => rebase(item, from, to));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => {
    if (key === "$ref" && typeof member === "string") return [key, referenceFrom(to, referenceTarget(from, member))];
    return [key, rebase(member, from, to)];
  });
  return Object.fromEntries(entries) as JsonObject;
}

function referenceFrom(file: string, { file: target, pointer }: Location): string {
  const here = file.split("/").slice(0, -1);
  const there = target.split("/");
  const shared = here.findIndex((step, index) => step !== there[index]);
  const common = shared < 0 ? here.length : shared;
  const path = [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
  return [path, pointer].map((part) => encodeURI(part).replaceAll("#", "%23")).join("#");
}

function locate(node: SpecNode, pointer: string, sources: Sources): ReturnType<Source["locate"]> {
  const places = node.parts.map(({ at }) => ({ file: at.file, pointer: at.pointer + pointer }));
  const place = places.find((candidate) => valueAt(sources, candidate) !== undefined) ?? places[0];
  return (place && sources.get(place.file)?.locate(place.pointer)) ?? { line: 1, column: 1 };
}
