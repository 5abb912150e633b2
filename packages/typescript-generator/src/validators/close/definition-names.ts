import type { Location } from "@tenon/contract";

/** Longer names are cut. */
const longest = 60;

/** Names for definitions, each given once, in letters and digits: they become parts of the names of functions. */
export class DefinitionNames {
  readonly #taken = new Set<string>();

  /** After the last step of the pointer, or after the file. */
  after({ file, pointer }: Location): string {
    return this.like((pointer || file.replace(/\.\w+$/, "")).split("/").at(-1) ?? "");
  }

  like(text: string): string {
    const words = text.match(/[A-Za-z0-9]+/g) ?? ["Schema"];
    const stem = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
    return this.#free(stem.slice(0, longest));
  }

  #free(stem: string): string {
    let name = stem;
    for (let count = 2; this.#taken.has(name); count++) name = `${stem}_${count}`;
    this.#taken.add(name);
    return name;
  }
}
