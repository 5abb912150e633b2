import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { cruise, root } from "./cruise.js";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

describe("package.json", () => {
  it("of each workspace declares what its files import; for tests the root's counts too", async () => {
    const undeclared = (await cruise(root)).modules.flatMap(({ source, dependencies }) => {
      const project = /^(packages\/[^/]+|services\/[^/]+|generated)\//.exec(source)?.[1];
      if (!project) return [];
      const declared = /[.]test[.]ts$|\/src\/(testing|fixtures)\//.test(source)
        ? [...named(manifest(project), "everything"), ...named(manifest("."), "everything")]
        : named(manifest(project), "what users get");
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
