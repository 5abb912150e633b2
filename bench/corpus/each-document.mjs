import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Lets a subject generate from every document of the job, and prints how many files and CPU milliseconds each took. A subject that throws has
 * generated nothing.
 *
 * @param {(document: string, out: string, job: any) => Promise<readonly { path: string, text: string }[] | number>} generate
 */
export async function eachDocument(generate) {
  const job = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
  const results = [];
  for (const [index, document] of job.documents.entries()) {
    const out = join(job.out, String(index));
    const before = process.cpuUsage();
    const files = await generate(join(job.corpus, document), out, job).catch(() => 0);
    const { user, system } = process.cpuUsage(before);
    if (typeof files !== "number") {
      for (const { path, text } of files) write(join(out, path), text);
    }
    results.push({ index, files: typeof files === "number" ? files : files.length, ms: (user + system) / 1000 });
  }
  console.log(`results:${JSON.stringify(results)}`);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
