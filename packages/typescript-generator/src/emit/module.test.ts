import { describe, expect, it } from "@jest/globals";
import { Identifier } from "../names/identifier.js";
import { code, Imported } from "./code.js";
import { headerLine, isGenerated, LocalNames, printModule, specifierFrom } from "./module.js";

const type = (name: string, from: string) => {
  const identifier = Identifier.pascal(name) as Identifier;
  const otherwise = Identifier.pascal(from, name) as Identifier;
  return new Imported({ name: identifier, from, typeOnly: true, otherwise });
};

describe("printModule", () => {
  it("imports what the pieces use: packages first, then from far to near", () => {
    const broker = type("Broker", "@tenon/messaging");
    const publisher = new Imported({
      name: Identifier.literal`Publisher`,
      from: "@tenon/messaging",
      otherwise: Identifier.literal`Other`,
    });
    const module = {
      path: "orders/v1/order-placed",
      spec: "asyncapi/orders/v1.yaml",
      names: new LocalNames("orders/v1/order-placed", ["OrderPlaced"]),
      imports: [type("Money", "shared/money/types")],
      pieces: [code`class A extends ${publisher}<${type("OrderLine", "orders/v1/types")}, ${broker}> {}`],
    };
    expect(
      printModule(module),
    ).toBe(`// Generated from asyncapi/orders/v1.yaml by \`tenon generate\`. Edit the spec, not this file.

import { type Broker, Publisher } from "@tenon/messaging";
import type { Money } from "../../shared/money/types.js";
import type { OrderLine } from "./types.js";

class A extends Publisher<OrderLine, Broker> {}
`);
  });

  it("imports under another name what is called like something else", () => {
    const module = {
      path: "a/one",
      spec: "a.yaml",
      names: new LocalNames("a/one", ["Order"]),
      imports: [],
      pieces: [
        code`type X = [${type("Order", "a/one")}, ${type("Order", "b/types")}, ${type("Order", "c/types")}, ${type("Order", "b/types")}];`,
      ],
    };
    expect(printModule(module)).toBe(`// Generated from a.yaml by \`tenon generate\`. Edit the spec, not this file.

import type { Order as BTypesOrder } from "../b/types.js";
import type { Order as CTypesOrder } from "../c/types.js";

type X = [Order, BTypesOrder, CTypesOrder, BTypesOrder];
`);
  });
});

describe("headerLine", () => {
  it("is known again", () => {
    expect(isGenerated(`${headerLine("asyncapi/orders/v1.yaml")}\n`)).toBe(true);
    expect(isGenerated("// My own file.\n")).toBe(false);
  });

  it("stays one line of comment whatever the file is called", () => {
    expect(headerLine("a\nevil()\u2028.yaml")).not.toMatch(/[\n\u2028]/);
  });
});

describe("specifierFrom", () => {
  it.each([
    ["orders/v1/order-placed", "orders/v1/types", "./types.js"],
    ["orders/v1/order-placed", "shared/money/types", "../../shared/money/types.js"],
    ["orders/a", "orders/v1/types", "./v1/types.js"],
    ["orders/v1/order-placed", "@tenon/messaging", "@tenon/messaging"],
  ])("from %s, %s is %s", (path, target, wanted) => {
    expect(specifierFrom(path, target)).toBe(wanted);
  });
});
