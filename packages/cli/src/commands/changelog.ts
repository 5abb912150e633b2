import { openFolder } from "@tenon/asyncapi-reader";
import { compare } from "@tenon/compatibility";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { changelogInWords } from "../findings/changelog-in-words.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { complain, isReadable, readVersion, textIn } from "../versions/other-version.js";
import { releasedVersion } from "../versions/released-version.js";
import { findInput, type Input } from "./input.js";

/** `tenon changelog orders v1.3.0..v1.4.0`: what has changed for who uses a service, in words, between any two versions. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [service, range, operand = "asyncapi"] = given.operands;
  if (service === undefined || range === undefined)
    throw new UsageError("Say which service and which versions: tenon changelog orders v1.3.0..v1.4.0.");
  const input = await findInput(operand, terminal.folder);
  const [from, to] = range.split("..").map((version) => version.trim().replace(/^v(?=\d)/, ""));
  if (from === undefined || from === "")
    throw new UsageError(`${JSON.stringify(range)} names no version: v1.3.0..v1.4.0, or v1.3.0 for since then.`);
  const before = await versionOf(service, from, input, terminal);
  const after =
    to === undefined || to === "" ? await workTree(input, terminal) : await versionOf(service, to, input, terminal);
  if (!before || !after) return 1;
  if (!after.documents.some((document) => document.service === service)) {
    throw new UsageError(`There is no document of a service ${JSON.stringify(service)}.`);
  }
  const findings = compare(before, after).filter(({ on }) => on.document.split("/")[0] === service);
  const title = `${visible(service)} ${visible(from)} → ${to === undefined || to === "" ? "now" : visible(to)}`;
  terminal.print(changelogInWords(title, findings));
  return 0;
}

async function versionOf(service: string, version: string, input: Input, terminal: Terminal) {
  const release = await releasedVersion(input.root, service, version);
  if (!release) {
    const place = `${visible(service)} ${visible(version)}`;
    const mend = `Tag the commit as ${visible(service)}@${visible(version)}, or name a version that \`info.version\` of its document once had.`;
    complain(terminal, place, "VERSION_UNKNOWN", "There is no such version in the history of the documents.", mend);
    return undefined;
  }
  const read = await readVersion(release.folder.tree, {});
  const shown = { prefix: `${release.ref}:${input.shown}`, textOf: textIn(release.folder.tree) };
  return (await isReadable(read, terminal, shown)) ? read.contract : undefined;
}

async function workTree(input: Input, terminal: Terminal) {
  const read = await readVersion(openFolder(input.root), input);
  return (await isReadable(read, terminal, { prefix: input.shown, textOf: input.textOf })) ? read.contract : undefined;
}
