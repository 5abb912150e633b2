import { type Code, type Imported, importsOf, print } from "./code.js";
import { compare } from "./compare.js";
import { commentLine } from "./quote.js";

/** A TypeScript file before it is printed. */
export interface Module {
  /** Below the output folder, without its ending: `orders/v1/types`. */
  readonly path: string;
  /** The spec that it comes from, as the header says it. */
  readonly spec: string;
  readonly names: LocalNames;
  /** What the pieces import without saying so themselves, because a schema engine has written them. */
  readonly imports: readonly Imported[];
  readonly pieces: readonly Code[];
}

/** By this line a file is known to be ours to overwrite and to remove. */
export function headerLine(spec: string): string {
  return `// Generated from ${commentLine(spec)} by \`tenon generate\`. Edit the spec, not this file.`;
}

export function isGenerated(text: string): boolean {
  return /^\/\/ Generated from .* by `tenon generate`\. Edit the spec, not this file\.\r?\n/.test(text);
}

/** The file: header, imports, pieces, each an empty line apart. */
export function printModule(module: Module): string {
  const nameOf = (imported: Imported) => module.names.of(imported);
  const blocks = [
    headerLine(module.spec),
    importStatements(module),
    ...module.pieces.map((piece) => print(piece, nameOf).trimEnd()),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** What things are called in one module: their own name unless something else has it there. */
export class LocalNames {
  readonly #path: string;
  readonly #taken: Set<string>;
  /** By what is imported. */
  readonly #nameOf = new Map<string, string>();
  /** Where counting goes on for a name that is taken. */
  readonly #attempts = new Map<string, number>();

  /** `path`: of the module. `declared`: the names that the module declares itself. */
  constructor(path: string, declared: Iterable<string>) {
    this.#path = path;
    this.#taken = new Set(declared);
  }

  of(imported: Imported): string {
    if (imported.from === this.#path) return imported.name.text;
    const owner = `${imported.from} ${imported.name.text}`;
    const known = this.#nameOf.get(owner) ?? this.#freeName(imported);
    this.#nameOf.set(owner, known);
    this.#taken.add(known);
    return known;
  }

  #freeName({ name, otherwise }: Imported): string {
    if (!this.#taken.has(name.text)) return name.text;
    let attempt = this.#attempts.get(otherwise.text) ?? 1;
    let candidate = attempt === 1 ? otherwise.text : `${otherwise.text}_${attempt}`;
    while (this.#taken.has(candidate)) candidate = `${otherwise.text}_${++attempt}`;
    this.#attempts.set(otherwise.text, attempt);
    return candidate;
  }
}

/** How one generated file names another in an import. A package is named as it is. */
export function specifierFrom(path: string, target: string): string {
  if (target.startsWith("@")) return target;
  const from = path.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = "../".repeat(from.length - shared);
  return `${up === "" ? "./" : up}${to.slice(shared).join("/")}.js`;
}

interface ImportedName {
  readonly name: string;
  readonly local: string;
  readonly typeOnly: boolean;
}

function importStatements(module: Module): string {
  const bySpecifier = new Map<string, Map<string, ImportedName>>();
  for (const imported of [...module.imports, ...module.pieces.flatMap(importsOf)]) {
    if (imported.from === module.path) continue;
    const specifier = specifierFrom(module.path, imported.from);
    const names = bySpecifier.get(specifier) ?? new Map<string, ImportedName>();
    const typeOnly = imported.typeOnly && (names.get(imported.name.text)?.typeOnly ?? true);
    names.set(imported.name.text, { name: imported.name.text, local: module.names.of(imported), typeOnly });
    bySpecifier.set(specifier, names);
  }
  const statements = [...bySpecifier].toSorted(fromFarToNear);
  return statements.map(([specifier, names]) => importStatement(specifier, [...names.values()])).join("\n");
}

function importStatement(specifier: string, names: readonly ImportedName[]): string {
  const sorted = names.toSorted(
    (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.name, b.name),
  );
  const onlyTypes = sorted.every(({ typeOnly }) => typeOnly);
  const items = sorted.map(({ name, local, typeOnly }) => {
    const renamed = name === local ? name : `${name} as ${local}`;
    return typeOnly && !onlyTypes ? `type ${renamed}` : renamed;
  });
  const keyword = onlyTypes ? "import type" : "import";
  const line = `${keyword} { ${items.join(", ")} } from ${JSON.stringify(specifier)};`;
  if (line.length <= 120) return line;
  return `${keyword} {\n${items.map((item) => `  ${item},\n`).join("")}} from ${JSON.stringify(specifier)};`;
}

/** Packages first. */
function fromFarToNear([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return distanceOf(b) - distanceOf(a) || compare(a, b);
}

function distanceOf(specifier: string): number {
  if (!specifier.startsWith(".")) return Number.MAX_SAFE_INTEGER;
  return specifier.split("../").length;
}
