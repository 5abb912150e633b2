/** A way to read the files below one folder, the root, and no others. */
export interface FileTree {
  /**
   * The paths of all files below the root that may hold a document (`.yaml`, `.yml`, `.json`), with `/` on every system,
   * sorted. `node_modules` and folders whose name begins with a dot are left out.
   */
  list(): Promise<readonly string[]>;
  /** The bytes of the file at a path below the root, or why they cannot be had. Never rejects for what the path says. */
  read(path: string): Promise<FileReading>;
}

export type FileReading = { readonly bytes: Uint8Array } | { readonly refused: Refusal };

/** `outside`: the path, or the symbolic link that stands there, leads out of the root. */
export type Refusal = "missing" | "outside" | "too-large" | "unreadable";

/** A file that is larger than this is not read. */
export const maxFileBytes = 10 * 1024 * 1024;

export function isDocumentPath(path: string): boolean {
  return /\.(ya?ml|json)$/i.test(path);
}

/** Whether a path is one that a file below the root can have: relative, with `/`, without `.` and `..`. */
export function isInside(path: string): boolean {
  return (
    path !== "" &&
    !/^[/\\]|^[a-z]:|\\|\0/i.test(path) &&
    path.split("/").every((step) => !["", ".", ".."].includes(step))
  );
}
