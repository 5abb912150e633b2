import { describe, expect, it } from "@jest/globals";
import { commands } from "./commands.js";
import { run } from "./run.js";
import { RecordingTerminal } from "./testing/recording-terminal.js";

async function tenon(...words: string[]) {
  const terminal = new RecordingTerminal("/nowhere");
  const code = await run(words, terminal);
  return { code, printed: terminal.printed, complained: terminal.complained };
}

describe("tenon", () => {
  it.each([[[]], [["--help"]], [["-h"]], [["help"]]])("lists its commands with %j", async (words) => {
    const { code, printed } = await tenon(...words);
    expect(code).toBe(0);
    const lines = printed.split("\n");
    for (const { name, summary } of commands) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  ${name} +[A-Z]`)));
      expect(printed).toContain(summary);
    }
  });

  it("says of each command what it takes", async () => {
    for (const { name, options } of commands) {
      const { code, printed } = await tenon(name, "--help");
      expect(code).toBe(0);
      for (const option of options) expect(printed).toContain(`--${option.name}`);
      expect(printed.split("\n").every((line) => line.length <= 100)).toBe(true);
    }
  });

  it("says its version", async () => {
    expect((await tenon("--version")).printed).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [["generat"], /no command "generat".* generate/],
    [["generate", "--chekc"], /Unknown option '--chekc'/],
    [["generate", "a", "b"], /does not take "b"/],
    [["generate", "--check", "--watch"], /do not go together/],
    [["generate", "nothing-here"], /no file or folder nothing-here/],
  ])("exits 2 with a line for %j", async (words, wanted) => {
    const { code, complained } = await tenon(...words);
    expect(code).toBe(2);
    expect(complained).toMatch(wanted);
    expect(complained.split("\n")).toHaveLength(2);
  });
});
