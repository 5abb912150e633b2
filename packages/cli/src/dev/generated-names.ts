import type { GeneratedFile } from "@tenon/typescript-generator";
import type { CompilerError } from "./compiler-errors.js";

/** A name that generated code exports. */
export interface GeneratedName {
  readonly name: string;
  /** The generated file that declares it. */
  readonly path: string;
}

/** More than that tell a person nothing. */
const most = 3;

/**
 * The generated names that an error comes from: those that the compiler quotes, else those that the text of its file uses; of the files that have
 * changed where there are any.
 */
export function namesBehind(
  { said }: CompilerError,
  {
    changed,
    others,
    text,
  }: { readonly [which in "changed" | "others"]: readonly GeneratedFile[] } & {
    readonly text: string;
  },
): readonly GeneratedName[] {
  const quoted = said.flatMap((one) => one.match(/'[^']*'/g) ?? []).join(" ");
  for (const [files, words] of [
    [changed, quoted],
    [changed, text],
    [others, quoted],
  ] as const) {
    const used = new Set(words.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
    const names = files.flatMap(exportsOf).filter(({ name }) => used.has(name));
    if (names.length > 0) return names.slice(0, most);
  }
  return [];
}

function exportsOf({ path, text }: GeneratedFile): readonly GeneratedName[] {
  const exported = text.matchAll(
    /^export (?:abstract class|class|interface|type|const|function) ([\p{ID_Continue}$]+)/gmu,
  );
  return [...exported].map(([, name = ""]) => ({ name, path }));
}
