import { describe, expect, it } from "@jest/globals";
import { namesBehind } from "./generated-names.js";

const types = { path: "shop/types.ts", text: "export interface Line {\n  readonly sku: string;\n}\n" };
const consumer = {
  path: "shop/pack-goods-consumer.ts",
  text: "export abstract class PackGoodsConsumer extends X {\n}\n",
};
const money = { path: "shared/money.ts", text: 'export type Currency = "EUR";\n' };

describe("namesBehind", () => {
  it.each([
    ["that are quoted", "Property 'quantity' does not exist on type 'Line'.", "", ["Line"]],
    ["in a quoted type", "Type 'readonly [Line, ...Line[]]' is wrong.", "", ["Line"]],
    ["not those that are only said", "Line is wrong.", "", []],
    [
      "that the file uses, where none is quoted",
      "Not on type '{}'.",
      "class A extends PackGoodsConsumer {}",
      ["PackGoodsConsumer"],
    ],
    ["of files that have not changed, at last", "Type 'Currency' is wrong.", "", ["Currency"]],
  ])("takes names %s", (_, message, text, want) => {
    const error = { file: "a.ts", line: 1, column: 1, code: "TS2339", said: [message] as const };
    const names = namesBehind(error, { changed: [types, consumer], others: [types, consumer, money], text });
    expect(names.map(({ name }) => name)).toEqual(want);
  });
});
