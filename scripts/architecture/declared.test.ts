import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { cruise, type Module, root } from "./cruise.js";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

describe("package.json", () => {
  it("of each workspace declares what its files import", async () => {
    const { modules } = await cruise(root);
    const shipped = reachedFrom(
      modules,
      /^(packages|services)\/[^/]+\/src\/((validation\/)?index|main)[.]ts$|^generated\//,
    );
    const undeclared = modules.flatMap(({ source, dependencies }) => {
      const project = /^(packages\/[^/]+|services\/[^/]+|generated)\//.exec(source)?.[1];
      if (!project) return [];
      // What users get needs what they install; the rest is for us, who have all that the root has.
      const declared = shipped.has(source)
        ? named(manifest(project), "what users get")
        : [...named(manifest(project), "everything"), ...named(manifest("."), "everything")];
      return dependencies
        .filter(({ module, dependencyTypes }) => !module.startsWith(".") && !dependencyTypes.includes("core"))
        .map(({ module }) => packageName(module))
        .filter((name) => !declared.includes(name))
        .map((name) => `${source} imports ${name}, which ${project}/package.json does not declare`);
    });
    expect([...new Set(undeclared)]).toEqual([]);
  });

  it("of each workspace is what package-lock.json was made from", () => {
    const lock: { packages: Record<string, Manifest & { link?: boolean; resolved?: string }> } =
      read("package-lock.json");
    const workspaces = Object.values(lock.packages).flatMap(({ link, resolved }) =>
      link && resolved ? [resolved] : [],
    );
    for (const folder of ["", ...workspaces]) {
      const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifest(folder);
      expect({ folder, ...dependencies, ...devDependencies, ...peerDependencies }).toEqual({
        folder,
        ...lock.packages[folder]?.dependencies,
        ...lock.packages[folder]?.devDependencies,
        ...lock.packages[folder]?.peerDependencies,
      });
    }
  });
});

/** The files whose path matches, and those that they import, and so on. */
function reachedFrom(modules: readonly Module[], entries: RegExp): ReadonlySet<string> {
  const imports = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  const reached = new Set(modules.map(({ source }) => source).filter((source) => entries.test(source)));
  for (const source of reached) {
    for (const next of imports.get(source) ?? []) reached.add(next);
  }
  return reached;
}

function named(of: Manifest, extent: "everything" | "what users get"): readonly string[] {
  const development = extent === "everything" ? of.devDependencies : {};
  return Object.keys({ ...of.dependencies, ...of.peerDependencies, ...development });
}

function manifest(folder: string): Manifest {
  return read(join(folder, "package.json"));
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

function packageName(module: string): string {
  return module.split("/", module.startsWith("@") ? 2 : 1).join("/");
}
