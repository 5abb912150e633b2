import { type FileTree, isDocumentPath, isInside, maxFileBytes } from "./file-tree.js";

/** A folder in memory, from path to content: for tests, for texts that come out of git, for an editor's unsaved files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const contents = new Map(Object.entries(files));
  return {
    list: async () => [...contents.keys()].filter(isDocumentPath).toSorted(),
    read: async (path) => {
      if (!isInside(path)) return { refused: "outside" };
      const content = contents.get(path);
      if (content === undefined) return { refused: "missing" };
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return bytes.length > maxFileBytes ? { refused: "too-large" } : { bytes };
    },
  };
}
