import type { FileReading, FileTree } from "@tenon/asyncapi-reader";

/** The documents as an editor has them: what is open stands before what is on disk. */
export class OpenDocuments implements FileTree {
  readonly #open = new Map<string, Uint8Array>();

  constructor(private readonly saved: FileTree) {}

  /** @param path below the root, with `/` */
  set(path: string, text: string): void {
    this.#open.set(path, new TextEncoder().encode(text));
  }

  close(path: string): void {
    this.#open.delete(path);
  }

  async list(): Promise<readonly string[]> {
    return [...new Set([...(await this.saved.list()), ...this.#open.keys()])].sort();
  }

  async read(path: string): Promise<FileReading> {
    const bytes = this.#open.get(path);
    return bytes ? { bytes } : this.saved.read(path);
  }
}
