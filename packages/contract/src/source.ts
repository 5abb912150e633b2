import type { Json } from "./json.js";
import type { Position } from "./position.js";

/** One file as it was read: its value, its bytes' digest, and where each value stands. */
export interface Source {
  /** Below the root, with `/` on every system: `orders/v1.yaml`. */
  readonly path: string;
  readonly value: Json;
  /** The position of the value at a JSON Pointer, or of its nearest ancestor that stands in the text. */
  locate(pointer: string): Position;
}

/** The files that a contract was read from, by path. */
export type Sources = ReadonlyMap<string, Source>;
