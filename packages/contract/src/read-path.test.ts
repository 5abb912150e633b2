import { describe, expect, it } from "@jest/globals";
import { readsPart, readsWhole, unrolledRead } from "./read-path.js";

describe("what a read path covers", () => {
  it.each([
    ["/total", "/total", { whole: true, part: true }],
    ["/total", "/total/amount", { whole: true, part: true }],
    ["/total/amount", "/total", { whole: false, part: true }],
    ["/total", "/totals", { whole: false, part: false }],
    ["/lines/*/sku", "/lines/0/sku", { whole: true, part: true }],
    ["/lines/*/sku", "/lines/*/quantity", { whole: false, part: false }],
    ["", "/total", { whole: true, part: true }],
  ])("%s covers of %s: %j", (read, path, { whole, part }) => {
    expect({ whole: readsWhole(read, path), part: readsPart(read, path) }).toEqual({ whole, part });
  });
});

describe("a read path in a recursive schema", () => {
  const loops = [{ from: "/lines/*/parts/*", to: "/lines/*" }];

  it.each([
    ["/lines/*/sku", ["/lines/*/sku"]],
    ["/lines/*/parts/*/sku", ["/lines/*/parts/*/sku", "/lines/*/sku"]],
    ["/lines/*/parts/*/parts/*/sku", ["/lines/*/parts/*/parts/*/sku", "/lines/*/parts/*/sku", "/lines/*/sku"]],
    ["/lines/*/parts", ["/lines/*/parts", "/lines/*"]],
  ])("%s reads %j", (read, wanted) => {
    expect(unrolledRead(read, loops)).toEqual(wanted);
  });
});
