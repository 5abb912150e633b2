/** A place in a source file as an editor shows it: line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value inside a source file: the file's path below the root and a JSON Pointer (RFC 6901), `""` for the whole file. */
export interface Location {
  readonly file: string;
  readonly pointer: string;
}
