/** Waits for documents, gives each to the one subject named, and says what it took: CPU time without the writing of files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { subjects } from "./subjects.mjs";

const generate = await subjects[process.argv[2]]();
process.on("message", async (job) => process.send(await answer(job)));
process.send("ready");

async function answer(job) {
  const before = process.cpuUsage();
  try {
    const files = await generate(job);
    const cpuMs = cpuSince(before);
    for (const { path, text } of files) {
      const target = join(job.out, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    return { ok: true, cpuMs };
  } catch (error) {
    return { ok: false, cpuMs: cpuSince(before), reason: String(error?.message ?? error).slice(0, 300) };
  }
}

function cpuSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
