import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const golden = join(import.meta.dirname, "../../../typescript-generator/golden/examples/asyncapi/weather.yaml");

describe("tenon validate", () => {
  let folder: string;
  let document: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenon-validate-"));
    document = await readFile(golden, "utf8");
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function validate(text: string) {
    await writeFile(join(folder, "weather.yaml"), text);
    const terminal = new RecordingTerminal(folder);
    return {
      code: await run(["validate", "weather.yaml"], terminal),
      printed: terminal.printed,
      complained: terminal.complained,
    };
  }

  it("agrees with the official parser on a document that is well", async () => {
    expect(await validate(document)).toEqual({
      code: 0,
      printed: "1 document is valid, says the official parser too.\n",
      complained: "",
    });
  });

  it("shows an example that its own schema refuses", async () => {
    const { code, complained } = await validate(document.replace("celsius: 21.5", "celsius: warm"));
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^weather\.yaml:\d+:\d+ {2}EXAMPLE_INVALID {2}The example "sunny" of weather\.measured is not valid: \/celsius must be number\.$/m,
    );
    expect(complained).toContain("celsius: warm");
  });

  it("shows an example whose headers their own schema refuses", async () => {
    const headers = "headers: { type: object, properties: { hops: { type: integer } } }";
    const { code, complained } = await validate(
      document
        .replace(/^( *)payload:/m, `$1${headers}\n$&`)
        .replace(/^( *)- name: sunny/m, "$&\n$1  headers: { hops: far }"),
    );
    expect(complained).toMatch(
      /^weather\.yaml:\d+:\d+ {2}EXAMPLE_INVALID {2}The example "sunny" of weather\.measured has headers that are not valid: \/hops must be integer\.$/m,
    );
    expect(code).toBe(1);
  });

  it("shows what the reader itself does not find well", async () => {
    const { code, complained } = await validate(
      document.replace("#/components/schemas/Measured", "#/components/schemas/Nothing"),
    );
    expect(code).toBe(1);
    expect(complained).toContain("REF_MISSING");
  });

  it("shows a password that everybody can read", async () => {
    const server = "servers:\n  local:\n    host: guest:s3cret@localhost:5672\n    protocol: amqp\nchannels:";
    const { code, complained } = await validate(document.replace("channels:", server));
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^weather\.yaml:\d+:11 {2}SERVER_SECRET {2}The server "local" has a password in its host\.$/m,
    );
  });
});
