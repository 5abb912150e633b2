import { pointerSteps, type ReadPath } from "@tenon/contract";

/** What is read of a value: all of it, or some of its fields and items. */
export class ReadTree {
  /** The whole value is read, whatever else is said about parts of it. */
  whole = false;
  readonly fields = new Map<string, ReadTree>();
  /** Of every item of an array. */
  items: ReadTree | undefined;

  static of(paths: readonly ReadPath[]): ReadTree {
    const root = new ReadTree();
    for (const { path } of paths) root.find(path).whole = true;
    return root;
  }

  get isLeaf(): boolean {
    return this.items === undefined && this.fields.size === 0;
  }

  /** The part of the tree at a path, made where it is missing. */
  find(path: string): ReadTree {
    return pointerSteps(path).reduce((at: ReadTree, step) => at.#child(step), this);
  }

  #child(step: string): ReadTree {
    if (step === "*") {
      this.items ??= new ReadTree();
      return this.items;
    }
    const child = this.fields.get(step) ?? new ReadTree();
    this.fields.set(step, child);
    return child;
  }
}
