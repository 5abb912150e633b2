/** One cold build in a process of its own, written to disk, which says what each part has cost it. Called with the folder of the documents and one to write to. */
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { openPortal } from "@tenon/docs-portal";
import { SiteFolder } from "../../packages/cli/dist/commands/site-folder.js";
import { examplesIn } from "../../packages/cli/dist/docs/examples-in.js";

const [, , documents, out] = process.argv;
const parts = [];
let before;
await step("start", () => undefined);
const contract = await step("reading", async () => (await readContract(openFolder(documents))).contract);
const exampleOf = examplesIn(contract);
await step("examples", () => {
  for (const { channels } of contract.documents)
    for (const { messages } of channels) for (const message of messages) exampleOf(message);
});
const portal = openPortal(contract, { exampleOf });
await step("pages, written", () => new SiteFolder(out).update(portal, { check: false }));
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    parts,
    pages: portal.paths.filter((path) => path.endsWith(".html")).length,
    maxRssMb: Math.round(maxRSS / 1024),
  }),
);

async function step(name, work) {
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  parts.push({ name, cpuMs: Math.round((user + system) / 1000) });
  before = process.cpuUsage();
  return result;
}
