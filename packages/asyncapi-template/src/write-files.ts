import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { type GeneratedFile, generateTypeScript } from "@tenon/typescript-generator";

/** What is used of `@asyncapi/generator`'s object, which it hands to hooks. */
export interface AsyncapiGenerator {
  readonly targetDir: string;
  readonly templateParams: { readonly root?: string; readonly branded?: string | boolean };
  readonly asyncapi: { meta(name: "asyncapi"): { readonly source?: string } };
}

/**
 * Writes the files that `tenon generate` writes: of the one document, or with the parameter `root` of every document below it. It reads the
 * document itself, with positions and nothing from outside of the folder. Rejects with all problems where there are any.
 */
export async function writeFiles({ asyncapi, templateParams, targetDir }: AsyncapiGenerator): Promise<void> {
  const { source } = asyncapi.meta("asyncapi");
  if (source === undefined)
    throw new Error("The template needs to know the document's file: use `generateFromFile`, or give its path.");
  for (const { path, text } of await filesOf(resolve(source), templateParams)) {
    const target = join(targetDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

async function filesOf(
  document: string,
  { root, branded }: AsyncapiGenerator["templateParams"],
): Promise<readonly GeneratedFile[]> {
  const folder = root === undefined ? dirname(document) : resolve(root);
  const prefix = root === undefined ? "" : `${basename(folder)}/`;
  const inside = relative(folder, document).split(sep).join("/");
  if (inside.startsWith("../")) throw new Error(`${document} is not below ${folder}.`);
  const { contract, problems } = await readContract(openFolder(folder), root === undefined ? { only: [inside] } : {});
  if (problems.length > 0) throw refusal(problems, prefix);
  const generated = generateTypeScript(contract, { specPrefix: prefix, branded: String(branded) === "true" });
  if (generated.problems.length > 0) throw refusal(generated.problems, prefix);
  return generated.files;
}

function refusal(problems: readonly Problem[], prefix: string): Error {
  const lines = problems.map(({ code, message, mend, at }) => {
    const place = at.position ? `:${at.position.line}:${at.position.column}` : "";
    return `${prefix}${at.file}${place}  ${code}  ${message}\n  ${mend}`;
  });
  return new Error(lines.join("\n"));
}
