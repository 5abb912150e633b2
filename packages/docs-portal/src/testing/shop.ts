import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderOf, openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";

/** The contract of the shop, as its documents stand in this repository. It is read once. */
export function shop(): Promise<Contract> {
  known ??= read(openFolder(fileURLToPath(new URL("../../../../asyncapi", import.meta.url))));
  return known;
}

/** The shop as it would be with one of its texts changed. */
export async function shopWith(path: string, from: string, to: string): Promise<Contract> {
  const root = fileURLToPath(new URL("../../../../asyncapi", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const texts = files.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(root, file), "utf8")] as const);
  const changed = texts.map(([file, text]) => [file, file === path ? text.replace(from, to) : text] as const);
  return read(folderOf(Object.fromEntries(changed)));
}

let known: Promise<Contract> | undefined;

/** The contract that some documents make, by their paths. */
export async function contractOf(documents: Readonly<Record<string, object>>): Promise<Contract> {
  const texts = Object.entries(documents).map(([path, document]) => [path, JSON.stringify(document)] as const);
  return read(folderOf(Object.fromEntries(texts)));
}

async function read(folder: ReturnType<typeof openFolder>): Promise<Contract> {
  const { contract, problems } = await readContract(folder);
  const [problem] = problems;
  if (problem) throw new Error(`${problem.at.file}: ${problem.message}`);
  return contract;
}
