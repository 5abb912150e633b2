import { type Position, pointerSteps } from "@tenon/contract";
import { type Alias, isAlias, isCollection, isMap, isSeq, type LineCounter, type Node, type Pair } from "yaml";
import { isMergePair, keyOf } from "./yaml-value.js";

/**
 * Where the value at a JSON Pointer stands: a value that begins on a line of its own, such as a map in block style, is found at
 * its key. Where there is no such value, its nearest ancestor is found.
 */
export class YamlPositions {
  constructor(
    private readonly contents: Node | null,
    private readonly aliased: ReadonlyMap<Alias, Node>,
    private readonly lines: LineCounter,
  ) {}

  locate(pointer: string): Position {
    let node = this.#target(this.contents);
    let offset = startOf(this.contents) ?? 0;
    for (const step of pointerSteps(pointer)) {
      const found = this.#member(node, step);
      if (!found) break;
      offset = found.offset ?? offset;
      node = this.#target(found.node);
    }
    return this.#positionAt(offset);
  }

  #positionAt(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  #target(node: Node | null): Node | null {
    return isAlias(node) ? (this.aliased.get(node) ?? null) : node;
  }

  #member(node: Node | null, step: string): { node: Node | null; offset: number | undefined } | undefined {
    if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined;
      return item === undefined ? undefined : { node: item, offset: startOf(item) };
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find((candidate) => !isMergePair(candidate) && keyOf(candidate) === step);
    if (pair) return { node: pair.value as Node | null, offset: offsetOf(pair) };
    for (const merge of node.items.filter(isMergePair)) {
      const value = this.#target(merge.value as Node | null);
      const sources = isSeq(value) ? (value.items as Node[]) : [value];
      for (const source of sources) {
        const found = this.#member(this.#target(source), step);
        if (found) return found;
      }
    }
    return undefined;
  }
}

function offsetOf({ key, value }: Pair): number | undefined {
  const inline = value !== null && !(isCollection(value) && !value.flow) && !isEmpty(value as Node);
  return inline ? startOf(value as Node) : startOf(key as Node);
}

function isEmpty(node: Node): boolean {
  return node.range?.[0] === node.range?.[1];
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}
