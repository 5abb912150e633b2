import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The name of the package that generated code is in; undefined where there is none. */
export async function generatedPackage(folder: string): Promise<string | undefined> {
  try {
    const description: unknown = JSON.parse(await readFile(join(folder, "generated", "package.json"), "utf8"));
    const isNamed = typeof description === "object" && description !== null && "name" in description;
    return isNamed && typeof description.name === "string" ? description.name : undefined;
  } catch {
    return undefined;
  }
}
