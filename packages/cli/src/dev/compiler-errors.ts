/** Something that TypeScript refuses, in its own words. */
export interface CompilerError {
  /** As the compiler shows it: from the folder in which it was called. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `TS2345` */
  readonly code: string;
  /** What is wrong, and why, from the whole to the part. */
  readonly said: readonly [string, ...string[]];
}

const located = /^(.+)\((\d+),(\d+)\): error (TS\d+): (.*)$/;

/** The errors that have a place, in what `tsc --pretty false` prints. */
export function compilerErrors(printed: string): readonly CompilerError[] {
  const errors: (CompilerError & { readonly said: [string, ...string[]] })[] = [];
  for (const text of printed.split(/\r?\n/)) {
    const [, file, line, column, code, message] = located.exec(text) ?? [];
    if (file !== undefined && code !== undefined && message !== undefined)
      errors.push({ file, line: Number(line), column: Number(column), code, said: [message] });
    else if (text.startsWith(" ")) errors.at(-1)?.said.push(text.trim());
  }
  return errors;
}

/** Errors by what they say, wherever in its file it stands: a line more above is no other error. */
export function byIdentity(errors: readonly CompilerError[]): ReadonlyMap<string, CompilerError> {
  const found = new Map<string, CompilerError>();
  const times = new Map<string, number>();
  for (const error of errors) {
    const words = JSON.stringify([error.file, error.code, ...error.said]);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    found.set(`${words} ${time}`, error);
  }
  return found;
}
