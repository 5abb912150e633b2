import type { Json } from "@tenon/contract";
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  Scalar,
  type YAMLMap,
} from "yaml";
import { YamlRefusal } from "./yaml-document.js";

/** Values that come from aliases, counted as often as they are used. */
const maxAliasedValues = 100_000;

/**
 * The value of a YAML document as JSON, and what each alias stands for. An aliased value is one shared object; `<<` is merged.
 * Throws a YamlRefusal for what JSON cannot say and for aliases that would multiply the document.
 */
export function yamlValue(document: Document.Parsed): {
  readonly value: Json;
  readonly aliased: ReadonlyMap<Alias, Node>;
} {
  const reading = new ValueReading();
  return { value: reading.valueOf(document.contents as ParsedNode | null), aliased: reading.aliased };
}

class ValueReading {
  readonly aliased = new Map<Alias, Node>();
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #done = new Map<Node, { readonly value: Json; readonly size: number }>();
  #size = 0;
  #aliasedSize = 0;

  valueOf(node: Node | null): Json {
    if (node === null) return null;
    if (isAlias(node)) return this.#valueOfAlias(node);
    const anchor = "anchor" in node ? node.anchor : undefined;
    if (anchor === undefined) return this.#ownValueOf(node);
    this.#anchors.set(anchor, node);
    this.#open.add(node);
    const before = this.#size;
    const value = this.#ownValueOf(node);
    this.#open.delete(node);
    this.#done.set(node, { value, size: this.#size - before });
    return value;
  }

  #valueOfAlias(alias: Alias): Json {
    const offset = alias.range?.[0] ?? 0;
    const target = this.#anchors.get(alias.source);
    if (!target) {
      throw new YamlRefusal(
        "YAML_SYNTAX",
        offset,
        `There is no anchor "&${alias.source}" before this alias.`,
        "Correct its name.",
      );
    }
    const done = this.#done.get(target);
    if (!done) {
      throw new YamlRefusal(
        "YAML_ALIASES",
        offset,
        `The alias "*${alias.source}" stands inside of what it means.`,
        "Use `$ref` for recursion.",
      );
    }
    this.#aliasedSize += done.size;
    this.#size += done.size;
    if (this.#aliasedSize > maxAliasedValues) {
      const message = `Up to this alias, aliases stand for more than ${maxAliasedValues} values.`;
      throw new YamlRefusal("YAML_ALIASES", offset, message, "Give shared parts names and refer to them with `$ref`.");
    }
    this.aliased.set(alias, target);
    return done.value;
  }

  #ownValueOf(node: Node): Json {
    this.#size += 1;
    if (isMap(node)) return this.#mapOf(node);
    if (isSeq(node)) return node.items.map((item) => this.valueOf(item as Node | null));
    if (isScalar(node)) return scalarOf(node);
    return null;
  }

  #mapOf(map: YAMLMap): Json {
    const value: Record<string, Json> = {};
    const merged: Json[] = [];
    for (const pair of map.items) {
      if (isMergePair(pair)) merged.push(this.valueOf(pair.value as Node | null));
      else this.#setOnce(value, pair);
    }
    for (const source of merged.flat()) {
      if (typeof source !== "object" || source === null || Array.isArray(source)) {
        throw new YamlRefusal(
          "YAML_SYNTAX",
          map.range?.[0] ?? 0,
          "`<<` merges something that is not a map.",
          "Merge maps only.",
        );
      }
      for (const [key, inherited] of Object.entries(source))
        if (!Object.hasOwn(value, key)) setOwn(value, key, inherited);
    }
    return value;
  }

  #setOnce(object: Record<string, Json>, pair: Pair): void {
    const key = keyOf(pair);
    if (Object.hasOwn(object, key)) {
      const offset = (pair.key as Node).range?.[0] ?? 0;
      throw new YamlRefusal(
        "YAML_DUPLICATE_KEY",
        offset,
        `"${key}" stands in this map twice.`,
        "Remove or rename one of the two.",
      );
    }
    setOwn(object, key, this.valueOf(pair.value as Node | null));
  }
}

/** Assigning to `__proto__` would change the object's prototype. */
function setOwn(object: Record<string, Json>, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** YAML's merge key (yaml.org/type/merge.html): not part of YAML 1.2, and widely used all the same. */
export function isMergePair({ key }: Pair): boolean {
  return isScalar(key) && key.value === "<<" && key.type === Scalar.PLAIN;
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? "") : "";
}

function scalarOf(scalar: Scalar): Json {
  const { value } = scalar;
  if (typeof value === "number" && !Number.isFinite(value)) {
    const message = `JSON has no number ${scalar.source ?? value}.`;
    throw new YamlRefusal(
      "YAML_NOT_JSON",
      scalar.range?.[0] ?? 0,
      message,
      "Put it in quotes, or use a number that JSON has.",
    );
  }
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return scalar.source ?? null;
}
