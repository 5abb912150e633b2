import { createRequire } from "node:module";
import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { asyncapiVersions } from "./structure-schema.js";

const require = createRequire(import.meta.url);

/** What AsyncAPI's own schema says that may stand at a place. */
export interface AtPlace {
  /** Keys of an object there, with their meaning. */
  readonly keys: readonly { readonly name: string; readonly meaning: string }[];
  /** The only texts that are allowed there; empty where any is. */
  readonly values: readonly string[];
  readonly meaning: string;
}

/** How many alternatives are looked into at a place. */
const mostAlternatives = 200;

/**
 * What may stand at a place of a document of a version of AsyncAPI, by the official schema (@asyncapi/specs).
 * @param path the keys that lead there; a number for an item of a list
 */
export function atPlace(version: string, path: readonly string[]): AtPlace {
  const known = asyncapiVersions.find((one) => one === version) ?? "3.0.0";
  const root = require(`@asyncapi/specs/schemas/${known}-without-$id.json`) as JsonObject;
  let nodes = alternatives(root, [root]);
  for (const step of path)
    nodes = alternatives(
      root,
      nodes.flatMap((node) => below(node, step)),
    );
  const keys = new Map<string, string>();
  for (const { properties } of nodes)
    for (const [name, value] of isJsonObject(properties) ? Object.entries(properties) : [])
      if (!keys.has(name))
        keys.set(
          name,
          alternatives(root, [value])
            .map(meaningOf)
            .find((text) => text !== "") ?? "",
        );
  return {
    keys: [...keys].map(([name, meaning]) => ({ name, meaning })),
    values: [...new Set(nodes.flatMap(valuesOf))],
    meaning: nodes.map(meaningOf).find((text) => text !== "") ?? "",
  };
}

/** The schemas themselves, what they refer to, and every way that they leave open. */
function alternatives(root: JsonObject, given: readonly Json[]): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  const waiting = [...given];
  for (let next = waiting.shift(); next !== undefined && found.size < mostAlternatives; next = waiting.shift()) {
    if (!isJsonObject(next) || found.has(next)) continue;
    found.add(next);
    const { $ref, allOf, oneOf, anyOf, then } = next;
    if (typeof $ref === "string") waiting.push(targetOf(root, $ref));
    for (const list of [allOf, oneOf, anyOf]) if (Array.isArray(list)) waiting.push(...list);
    if (then !== undefined) waiting.push(then);
  }
  return [...found];
}

/** References of that file stay in it: `#/definitions/channel`. */
function targetOf(root: JsonObject, ref: string): Json {
  return ref
    .replace(/^#\/?/, "")
    .split("/")
    .filter((step) => step !== "")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json>(
      (value, step) => (isJsonObject(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null),
      root,
    );
}

function below({ properties, patternProperties, additionalProperties, items }: JsonObject, step: string): Json[] {
  if (/^\d+$/.test(step) && items !== undefined) return [items].flat();
  if (isJsonObject(properties) && Object.hasOwn(properties, step)) return [properties[step] ?? null];
  const patterns = isJsonObject(patternProperties) ? Object.entries(patternProperties) : [];
  const matching = patterns.filter(([pattern]) => new RegExp(pattern).test(step)).map(([, value]) => value);
  return matching.length > 0 ? matching : isJsonObject(additionalProperties) ? [additionalProperties] : [];
}

function meaningOf({ description }: JsonObject): string {
  return typeof description === "string" ? description : "";
}

function valuesOf({ enum: values, const: only }: JsonObject): readonly string[] {
  return [...(Array.isArray(values) ? values : []), only].filter((one) => typeof one === "string");
}
