import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Json, Message } from "@tenon/contract";
import { payloadExample, portalSite } from "@tenon/docs-portal";
import { judgesOf } from "@tenon/typescript-generator";
import type { ExitCode, Given } from "../command.js";
import { snippetsOf } from "../docs/snippets.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { count } from "./generation.js";
import { findInput } from "./input.js";
import { SiteFolder } from "./site-folder.js";

/** `tenon docs`: writes the portal; with `--check` only says whether what is there is up to date. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const only = input.file === undefined ? {} : { only: [input.file] };
  const { contract, problems } = await readContract(openFolder(input.root), only);
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: input.shown, textOf: input.textOf });
    return 1;
  }
  const title = given.value("title");
  const importedFrom = given.value("package") ?? (await generatedPackage(terminal.folder));
  const accepts = ({ payload: schema }: Message, payload: Json) =>
    schema !== undefined && judgesOf(contract.sources, [schema])[0]?.(payload) === true;
  const exampleOf = (message: Message) => payloadExample(contract.sources, message, accepts);
  const site = portalSite(contract, {
    ...(title === undefined ? {} : { title }),
    accepts,
    ...(importedFrom === undefined ? {} : { snippets: snippetsOf(contract, { from: importedFrom, exampleOf }) }),
  });
  const out = given.value("out") ?? "portal";
  const shown = relative(terminal.folder, resolve(terminal.folder, out)) || ".";
  const folder = new SiteFolder(resolve(terminal.folder, out));
  const plan = await folder.plan(site);
  if ("blockedBy" in plan) {
    const what =
      plan.blockedBy === "." ? "is not empty and was not written by `tenon docs`" : "was not written by `tenon docs`";
    const place = plan.blockedBy === "." ? shown : join(shown, plan.blockedBy);
    terminal.complain(
      `${terminal.bold(place)}  ${terminal.red("OUTPUT_BLOCKED")}  It ${what}.\n  Move it away, or write into another folder with --out.`,
    );
    return 1;
  }
  const changes = plan.write.length + plan.remove.length;
  if (given.flag("check") && changes > 0) {
    terminal.complain(`${shown} is stale: ${count(changes, "file")} would change. Run \`tenon docs\`.`);
    return 1;
  }
  if (!given.flag("check")) await folder.apply(plan);
  const written =
    changes === 0 ? "up to date" : `${count(plan.write.length, "file")} written, ${plan.remove.length} removed`;
  terminal.print(`${shown}: ${written}. Open ${join(shown, "index.html")} in a browser.`);
  return 0;
}

/** The name of the package that generated code is in. */
async function generatedPackage(folder: string): Promise<string | undefined> {
  try {
    const description: unknown = JSON.parse(await readFile(join(folder, "generated", "package.json"), "utf8"));
    const isNamed = typeof description === "object" && description !== null && "name" in description;
    return isNamed && typeof description.name === "string" ? description.name : undefined;
  } catch {
    return undefined;
  }
}
