import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

it("the contracts of this repository are well, and its generated code is up to date", async () => {
  const terminal = new RecordingTerminal(root);
  const exit = await run(["check", "--against", "./asyncapi"], terminal);
  expect(terminal.printed).toMatch(
    /^✔ documents .*\n✔ generated .*\n✔ change .*\n✔ pacts .*: whatever may be sent is accepted\n/,
  );
  expect(exit).toBe(0);
});
