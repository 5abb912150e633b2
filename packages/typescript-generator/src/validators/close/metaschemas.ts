import { createRequire } from "node:module";
import type { Json, Source, Sources } from "@tenon/contract";

const files = [
  "json-schema-draft-07.json",
  "json-schema-2020-12/schema.json",
  ...["applicator", "content", "core", "format-annotation", "meta-data", "unevaluated", "validation"].map(
    (vocabulary) => `json-schema-2020-12/meta/${vocabulary}.json`,
  ),
];

const together = new WeakMap<Sources, Sources>();
let metaschemas: readonly Source[] | undefined;

/** The sources and the schemas of JSON Schema itself, for whoever refers to them. They come with ajv. */
export function withMetaschemas(sources: Sources): Sources {
  const known = together.get(sources);
  if (known) return known;
  metaschemas ??= readMetaschemas();
  const all = new Map([...sources, ...metaschemas.map((source) => [source.path, source] as const)]);
  together.set(sources, all);
  return all;
}

function readMetaschemas(): Source[] {
  const require = createRequire(import.meta.url);
  return files.map((file) => ({
    path: `(json-schema)/${file}`,
    value: require(`ajv/dist/refs/${file}`) as Json,
    locate: () => ({ line: 1, column: 1 }),
  }));
}
