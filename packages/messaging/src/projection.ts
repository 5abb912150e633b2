import { pointerTokens } from "./json-pointer.js";

/** What of a value is read: all of it, or what stands below some of its fields or below every item. */
interface Node {
  whole: boolean;
  items?: Node;
  readonly fields: Map<string, Node>;
}

/**
 * A function that copies what the paths name, and nothing else. A path is a JSON Pointer in which `*` stands for every
 * item of an array; the parents of what it names come along as far as needed. Without paths it returns the value itself.
 */
export function projection(reads: readonly string[] | undefined): (value: unknown) => unknown {
  if (reads === undefined) return (value) => value;
  const root = newNode();
  for (const path of reads) addPath(root, pointerTokens(path));
  return (value) => copy(value, root);
}

function newNode(): Node {
  return { whole: false, fields: new Map() };
}

function addPath(node: Node, tokens: readonly string[]): void {
  let at = node;
  for (const token of tokens) at = token === "*" ? itemsOf(at) : fieldOf(at, token);
  at.whole = true;
}

function itemsOf(node: Node): Node {
  node.items ??= newNode();
  return node.items;
}

function fieldOf(node: Node, name: string): Node {
  const field = node.fields.get(name) ?? newNode();
  node.fields.set(name, field);
  return field;
}

function copy(value: unknown, node: Node): unknown {
  if (node.whole || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return copyArray(value, node);
  const result: Record<string, unknown> = {};
  for (const [name, field] of node.fields) {
    if (Object.hasOwn(value, name)) result[name] = copy((value as Record<string, unknown>)[name], field);
  }
  return result;
}

function copyArray(value: readonly unknown[], { items }: Node): unknown[] {
  return items ? value.map((item) => copy(item, items)) : [];
}
