import { isJsonObject, type Json } from "@tenon/contract";
import { LineCounter } from "yaml";
import { blocksOf, endOfLine } from "./yaml-blocks.js";
import { YamlRefusal, yamlDocument } from "./yaml-document.js";
import { yamlValue } from "./yaml-value.js";

/** The values of the pieces of a text that were parsed before, by what they say. */
export type Pieces = Map<string, Json>;

/** A piece that is longer than this is parsed in smaller ones where that is possible. */
const longPiece = 1500;

/**
 * The value of a YAML text that is a block map, parsed entry by entry, so that only what has changed since `before` is parsed again
 * and what has not is the very same value. Undefined for a text that must be parsed as a whole, for one with a mistake too.
 */
export function piecewiseValue(
  text: string,
  before: Pieces,
): { readonly value: Json; readonly pieces: Pieces } | undefined {
  if (/^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const pieces: Pieces = new Map();
  try {
    const value = mapValue(text, 0, text.length, before, pieces);
    return value === undefined ? undefined : { value, pieces };
  } catch (error) {
    if (error instanceof YamlRefusal) return undefined;
    throw error;
  }
}

function mapValue(text: string, start: number, end: number, before: Pieces, pieces: Pieces): Json | undefined {
  const blocks = blocksOf(text, start, end);
  if (!blocks) return undefined;
  const entries = blocks.map(({ key, start: from, end: to, isHeader }) => {
    const isLong = isHeader && to - from > longPiece;
    const inner = isLong ? mapValue(text, endOfLine(text, from), to, before, pieces) : undefined;
    return [key, inner ?? pieceOf(text.slice(from, to), key, before, pieces)] as const;
  });
  return Object.fromEntries(entries);
}

function pieceOf(piece: string, key: string, before: Pieces, pieces: Pieces): Json {
  const known = pieces.get(piece) ?? before.get(piece);
  const value = known ?? parsed(piece, key);
  pieces.set(piece, value);
  return value;
}

function parsed(piece: string, key: string): Json {
  const { value, aliased } = yamlValue(yamlDocument(piece, new LineCounter()));
  // Aliases are counted over the whole text, so that many small bombs are no large one.
  const isEntry = isJsonObject(value) && Object.hasOwn(value, key) && Object.keys(value).length === 1;
  if (isEntry && aliased.size === 0) return value[key] as Json;
  throw new YamlRefusal("YAML_SYNTAX", 0, "This piece is not what it looked like.", "Parse it as a whole.");
}
