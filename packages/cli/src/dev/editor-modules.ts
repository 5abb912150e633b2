import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the editor's page imports; what these import comes along. */
const wanted = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lang-yaml",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/merge",
  "@codemirror/state",
  "@codemirror/view",
];

let known: ReadonlyMap<string, string> | undefined;

/**
 * The text of a module of the browser editor by its file's name (`codemirror-view.js`), with its imports leading to its neighbours: served as installed,
 * from this machine. Undefined for what is none.
 */
export function editorModule(name: string): string | undefined {
  known ??= modules();
  return known.get(name);
}

function modules(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = wanted.map((specifier) => ({ specifier, from: import.meta.url }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const name = fileOf(next.specifier);
    if (found.has(name)) continue;
    const path = moduleAt(next.specifier, next.from);
    const text = readFileSync(path, "utf8").replace(imports, (_, before: string, specifier: string) => {
      waiting.push({ specifier, from: pathToFileURL(path).href });
      return `${before}"./${fileOf(specifier)}"`;
    });
    found.set(name, text);
  }
  return found;
}

/** `import … from "name"` and `export … from "name"`, each at the beginning of a line. */
const imports = /^((?:import|export)\s[^;'"]*?from\s*|import\s*)["']([^."'][^"']*)["']/gm;

function fileOf(specifier: string): string {
  return `${specifier.replace(/^@/, "").replaceAll("/", "-")}.js`;
}

function moduleAt(specifier: string, from: string): string {
  const manifest = findPackageJSON(specifier, from);
  if (manifest === undefined) throw new Error(`${specifier} is not installed.`);
  const { module, exports } = JSON.parse(readFileSync(manifest, "utf8")) as {
    readonly module?: string;
    readonly exports?: { readonly import?: string };
  };
  const file = module ?? exports?.import;
  if (typeof file !== "string") throw new Error(`${specifier} has no ECMAScript module.`);
  return join(dirname(manifest), file);
}
