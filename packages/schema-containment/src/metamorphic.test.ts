import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contains } from "./contains.js";
import type { Json } from "./json.js";
import { arbitrarySchema } from "./testing/arbitrary-schema.js";
import { arbitraryRephrasing, limitsAgainst, rephrased } from "./testing/rephrase.js";

const runs = Number(process.env.TENON_CONTAINMENT_RUNS ?? 300);
const draft = "2020-12";

/** How often something was proved, of all times that it was true. */
class Tally {
  readonly #counts = { proved: 0, witness: 0, undecided: 0 };

  note(verdict: "proved" | "witness" | "undecided"): void {
    this.#counts[verdict]++;
  }

  /** The share of a verdict. */
  share(verdict: "proved" | "witness" | "undecided"): number {
    const { proved, witness, undecided } = this.#counts;
    return this.#counts[verdict] / (proved + witness + undecided);
  }
}

describe.each([11, 12, 13])("a schema in other words (seed %i)", (seed) => {
  it("is contained in itself, whatever is reordered, referred to, split and wrapped, three at a time", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(arbitrarySchema, arbitraryRephrasing, (schema, rephrasing) => {
        const other = rephrased(schema, rephrasing);
        for (const [inner, outer] of [
          [schema, other],
          [other, schema],
        ] as const) {
          const { verdict } = contains(inner, outer, { draft });
          expect({ inner, outer, verdict }).not.toMatchObject({ verdict: "witness" });
          tally.note(verdict);
        }
      }),
      { seed, numRuns: runs },
    );
    expect(tally.share("proved")).toBeGreaterThanOrEqual(0.99);
  });

  it("with one limit more keeps a value out, and that is found however it is said", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(arbitrarySchema, arbitraryRephrasing, arbitraryRephrasing, fc.nat(10), (schema, first, second, n) => {
        const some = contains(schema, false, { draft });
        if (some.verdict !== "witness") return;
        const limits = limitsAgainst(some.witness);
        const tightened: Json = { allOf: [schema, limits[n % limits.length] ?? false] };
        const { verdict } = contains(rephrased(schema, first), rephrased(tightened, second), { draft });
        expect({ schema, tightened, verdict }).not.toMatchObject({ verdict: "proved" });
        tally.note(verdict);
      }),
      { seed, numRuns: runs },
    );
    expect(tally.share("witness")).toBeGreaterThanOrEqual(0.99);
  });
});
