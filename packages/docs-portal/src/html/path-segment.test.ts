import { describe, expect, it } from "@jest/globals";
import { distinctSegments, pathSegment } from "./path-segment.js";

describe("a path's segment", () => {
  it.each([
    ["orderPlaced", "order-placed"],
    ["HTTPServer2", "http-server2"],
    ["../../etc/passwd", "etc-passwd"],
    ["Bestellung aufgegeben", "bestellung-aufgegeben"],
    ["index", "index-page"],
    ["CON", "con-page"],
    ["注文", "-page"],
  ])("of %j is %j", (name, wanted) => {
    expect(pathSegment(name)).toBe(wanted);
  });

  it("is another for each name", () => {
    expect(distinctSegments(["a/b", "a-b", "aB", "注文", "配送"])).toEqual([
      "a-b",
      "a-b-2",
      "a-b-3",
      "-page",
      "-page-2",
    ]);
  });
});
