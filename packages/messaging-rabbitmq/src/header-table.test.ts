import { describe, expect, it } from "@jest/globals";
import { headerTable } from "./header-table.js";

/** What amqplib encodes: what is inherited, too, and nothing that is undefined. */
function encoded(headers: Record<string, unknown>): [string, unknown][] {
  const given = Object.create(headerTable(headers));
  const names: string[] = [];
  for (const name in given) names.push(name);
  return names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]);
}

describe("headerTable", () => {
  it("has the headers of this message, and none of those before it", () => {
    expect(encoded({ id: "1", tenant: "acme" })).toEqual([
      ["id", "1"],
      ["tenant", "acme"],
    ]);
    expect(encoded({ id: "2" })).toEqual([["id", "2"]]);
    expect(encoded({})).toEqual([]);
  });

  it("takes a name that is none elsewhere", () => {
    const headers: Record<string, unknown> = JSON.parse('{ "__proto__": { "tenant": "evil" }, "constructor": "x" }');

    expect(new Map(encoded(headers))).toEqual(new Map(Object.entries(headers)));
    expect(encoded({ id: "3" })).toEqual([["id", "3"]]);
  });

  it("does not keep the names of all that was ever sent", () => {
    for (let n = 0; n < 1_000; n++) headerTable({ [`name-${n}`]: n });

    expect(Object.keys(headerTable({})).length).toBeLessThan(100);
  });
});
