import { describe, expect, it } from "@jest/globals";
import { filesBeneath, filesBeneathChannels } from "./files-beneath.js";
import type { Json } from "./json.js";
import type { Source } from "./source.js";

const to = ($ref: string) => ({ $ref });
const message = { m: { payload: to("../shared.yaml#/Money") } };

const files: Readonly<Record<string, Json>> = {
  "maker/v1.yaml": { asyncapi: "3.0.0", channels: { made: { messages: message } } },
  "shop/v1.yaml": {
    asyncapi: "3.0.0",
    channels: { sold: { messages: message } },
    operations: { stock: { channel: to("../maker/v1.yaml#/channels/made") } },
  },
  "buyer/v1.yaml": { asyncapi: "3.0.0", operations: { buy: { channel: to("../shop/v1.yaml#/channels/sold") } } },
  "mirror/v1.yaml": { asyncapi: "3.0.0", operations: { copy: to("../shop/v1.yaml#/operations/stock") } },
  "whole/v1.yaml": { asyncapi: "3.0.0", components: { x: to("../shop/v1.yaml") } },
  "shared.yaml": { Money: to("units.yaml#/EUR"), operations: to("units.yaml") },
  "units.yaml": { EUR: {} },
};

const sources = new Map(
  Object.entries(files).map(([path, value]): [string, Source] => [
    path,
    { path, value, locate: () => ({ line: 1, column: 1 }) },
  ]),
);
const sorted = (paths: ReadonlySet<string>) => [...paths].toSorted();

describe("filesBeneath", () => {
  it.each([
    [
      "what its own operations refer to",
      "shop/v1.yaml",
      ["maker/v1.yaml", "shared.yaml", "shop/v1.yaml", "units.yaml"],
    ],
    ["not what others receive", "buyer/v1.yaml", ["buyer/v1.yaml", "shared.yaml", "shop/v1.yaml", "units.yaml"]],
    [
      "what an operation that it refers to receives",
      "mirror/v1.yaml",
      ["maker/v1.yaml", "mirror/v1.yaml", "shared.yaml", "shop/v1.yaml", "units.yaml"],
    ],
    [
      "all of a document that it refers to as a whole",
      "whole/v1.yaml",
      ["maker/v1.yaml", "shared.yaml", "shop/v1.yaml", "units.yaml", "whole/v1.yaml"],
    ],
    ["what it lacks", "gone.yaml", ["gone.yaml"]],
  ])("is %s", (_, file, wanted) => {
    expect(sorted(filesBeneath(sources, file))).toEqual(wanted);
  });

  it("of channels is not what operations refer to", () => {
    expect(sorted(filesBeneathChannels(sources, "shop/v1.yaml"))).toEqual([
      "shared.yaml",
      "shop/v1.yaml",
      "units.yaml",
    ]);
  });
});
