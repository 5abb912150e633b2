import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const folder = fileURLToPath(new URL("./public/", import.meta.url));

/**
 * Changes that documents in public have gone through, told with documents of our own: each folder has the document before and after, and
 * `verdict.txt`, what `tenon compare` says of it.
 */
describe("tenon compare, on changes such as public documents have seen", () => {
  it.each(readdirSync(folder).map((name) => [name]))("%s", async (name) => {
    const terminal = new RecordingTerminal(`${folder}${name}`);
    const exit = await run(["compare", "after", "--against", "./before"], terminal);
    const said = `${terminal.printed}${terminal.complained}exit ${exit}\n`;
    expect(said).toBe(readFileSync(`${folder}${name}/verdict.txt`, "utf8"));
  });
});
