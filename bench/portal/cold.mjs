/** One cold build in a process of its own, which says what each part has cost it. Called with the folder of the documents. */
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { portalSite } from "@tenon/docs-portal";
import { examplesIn } from "../../packages/cli/dist/docs/examples-in.js";

const parts = [];
let before = process.cpuUsage();
const contract = await step("reading", async () => (await readContract(openFolder(process.argv[2]))).contract);
const exampleOf = examplesIn(contract);
await step("examples", () => {
  for (const { channels } of contract.documents)
    for (const { messages } of channels) for (const message of messages) exampleOf(message);
});
const site = await step("pages", () => portalSite(contract, { exampleOf }));
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    parts,
    pages: site.filter(({ path }) => path.endsWith(".html")).length,
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
