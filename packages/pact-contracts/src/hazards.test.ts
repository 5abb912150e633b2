import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "@jest/globals";
import * as pactflow from "@pactflow/openapi-pact-comparator";
import { compare, type Witness } from "@tenon/compatibility";
import { type Contract, isJsonObject, type Json } from "@tenon/contract";
import { bundledSchema, projectSchema, ReadTree } from "@tenon/schema-projection";
import { standaloneValidator } from "@tenon/typescript-generator";
import { checkPacts } from "./check-pacts.js";
import { readPact } from "./pact.js";
import { type Beside, beside } from "./testing/hazards/beside.js";
import { type Factor, factors, type Matching } from "./testing/hazards/factors.js";
import { harmless } from "./testing/hazards/harmless.js";
import { hazardsPage } from "./testing/hazards/hazards-page.js";
import { pactVerdicts, type Trial } from "./testing/pact-verdicts.js";
import { pactFile, pactWith, rulesOf } from "./testing/pact-with.js";
import { contractOf, providerDocument, sourceOf } from "./testing/provider-document.js";

const provider = (payload: Json, { example }: Factor) => providerDocument({ payload, examples: [example] });

/** Its own types are not to be found by their paths. */
const { Comparator } = pactflow as unknown as {
  readonly Comparator: new (options: {
    readonly asyncapi: Json;
  }) => { compare(pact: Json): AsyncIterable<{ readonly type: string }> };
};

/** The provider alone. */
const providing = (payload: Json, factor: Factor) => contractOf({ "orders/v1.yaml": provider(payload, factor) });

/** The provider, and a consumer that says what it reads. */
const reading = (payload: Json, factor: Factor, reads: string) =>
  contractOf({
    "orders/v1.yaml": provider(payload, factor),
    "billing/v1.yaml": {
      asyncapi: "3.0.0",
      info: { title: "Billing", version: "1.0.0" },
      channels: { orderPlaced: { $ref: "../orders/v1.yaml#/channels/orderPlaced" } },
      operations: {
        bill: {
          action: "receive",
          channel: { $ref: "#/channels/orderPlaced" },
          bindings: { amqp: { "x-queue": { name: "billing.bill" } } },
          "x-reads": [reads],
        },
      },
    },
  });

const interaction = (factor: Factor, { example = factor.example, body = {} }: Matching) => ({
  example,
  body,
  type: null,
});

async function byPact(payload: Json, factor: Factor, matching: Matching) {
  return checkPacts(await providing(payload, factor), [pactWith(interaction(factor, matching))]);
}

/** What a change breaks in the one who reads a path. */
async function byReads(factor: Factor, before: Json, after: Json, reads = factor.reads) {
  const [was, is] = [await reading(before, factor, reads), await reading(after, factor, reads)];
  return compare(was, is).filter(({ severity }) => severity !== "safe" && severity !== "advice");
}

/** The consumer's validator, as it is generated. */
async function validatorOf(contract: Contract): Promise<(value: unknown) => boolean> {
  const operation = contract.documents.flatMap(({ operations }) => operations).find(({ name }) => name === "bill");
  const [message] = operation?.messages ?? [];
  const paths = operation?.reads.get(message?.key ?? "") ?? [];
  if (!message?.payload) throw new Error("nothing is read");
  const projection = projectSchema(contract.sources, message.payload, ReadTree.of(paths));
  const made = standaloneValidator(bundledSchema(contract.sources, projection), "draft-07");
  expect(made.problems).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), "tenon-hazard-"));
  writeFileSync(join(folder, "validator.mjs"), made.text);
  const { validate } = await import(pathToFileURL(join(folder, "validator.mjs")).href);
  rmSync(folder, { recursive: true });
  return (value) => !("issues" in validate(value));
}

/** What was found by one way of looking, and whether the consumer really refuses the message that shows it. */
interface Found {
  readonly witness: Witness | undefined;
  readonly isRefused: boolean;
}

interface Row {
  readonly factor: Factor;
  readonly pact: Found | undefined;
  readonly newer: Found;
  readonly older: Found;
  /** Whether plain Pact, which is shown the example, finds anything. */
  readonly plainPact: boolean;
  readonly comparator: boolean;
}

interface BesideRow {
  readonly hazard: Beside;
  readonly isQuietBefore: boolean;
  readonly isFound: boolean;
}

let rows: readonly Row[];
let besideRows: readonly BesideRow[];
beforeAll(async () => {
  besideRows = await lookBeside();
});
beforeAll(async () => {
  const pacts = await Promise.all(
    factors.map(async (factor) => (factor.strict ? await byPact(factor.wide, factor, factor.strict) : [])),
  );
  const trials = factors.flatMap(({ example, strict }, place) => {
    if (!strict) return [];
    const expected = { example: strict.example ?? example, body: rulesOf(strict.body ?? {}) };
    const witness = pacts[place]?.[0]?.witness?.message ?? example;
    return [
      { place, ...expected, actual: example },
      { place, ...expected, actual: witness },
    ];
  });
  const verdicts = await pactVerdicts(trials);
  rows = await Promise.all(
    factors.map(async (factor, place): Promise<Row> => {
      const first = trials.findIndex((trial) => trial.place === place);
      return {
        factor,
        pact: factor.strict && { witness: pacts[place]?.[0]?.witness, isRefused: verdicts[first + 1] === false },
        newer: await found(factor, "consumer", factor.narrow, factor.wide),
        older: await found(factor, "producer", factor.wide, factor.narrow),
        plainPact: factor.strict !== undefined && verdicts[first] === false,
        comparator: await comparatorFinds(factor),
      };
    }),
  );
});

async function lookBeside(): Promise<readonly BesideRow[]> {
  const found = await Promise.all(
    beside.map(async (hazard) => ({
      hazard,
      well: await besideFindings(hazard, "narrow"),
      ill: await besideFindings(hazard, "wide"),
    })),
  );
  const trials = found.map(({ hazard: { asked }, ill }): Trial => {
    const witness = ill[0]?.witness?.message ?? {};
    if (asked?.in === "body") return { example: asked.example, body: asked.rules, actual: witness };
    const actual = isJsonObject(witness) ? witness : {};
    const { example, rules } = asked ?? { example: {}, rules: {} };
    return { example: {}, actual: {}, metadata: { example, rules, actual } };
  });
  const verdicts = await pactVerdicts(trials);
  return found.map(({ hazard, well, ill }, place) => ({
    hazard,
    isQuietBefore: well.length === 0,
    // Where the provider refuses what it is asked, the example itself is the witness.
    isFound: hazard.asked
      ? ill[0]?.witness !== undefined && verdicts[place] === false
      : ill[0]?.rule === "PACT_EXAMPLE_REFUSED",
  }));
}

async function besideFindings({ pact, ...documents }: Beside, which: "narrow" | "wide") {
  const read = readPact(sourceOf("billing-orders.json", pact));
  if (!("pact" in read)) throw new Error("the pact is none");
  return checkPacts(await contractOf({ "orders/v1.yaml": documents[which] }), [read.pact]);
}

async function found(factor: Factor, side: string, before: Json, after: Json): Promise<Found> {
  const broken = (await byReads(factor, before, after)).flatMap(({ severity, breaks }) =>
    severity === "breaking" ? breaks.filter((one) => one.side === side) : [],
  );
  const witness = broken.find((one) => one.witness)?.witness;
  const accepts = await validatorOf(await reading(factor.narrow, factor, factor.reads));
  return { witness, isRefused: witness !== undefined && !accepts(witness.message) };
}

/** PactFlow's comparator, given the same pact and the same document: whether it objects to the wide schema, and not to the narrow one. */
async function comparatorFinds(factor: Factor): Promise<boolean> {
  return (await objects(factor, factor.wide)) && !(await objects(factor, factor.narrow));
}

async function objects(factor: Factor, payload: Json): Promise<boolean> {
  if (!factor.strict) return false;
  const comparator = new Comparator({ asyncapi: provider(payload, factor) });
  for await (const { type } of comparator.compare(pactFile([interaction(factor, factor.strict)]))) {
    if (type === "error") return true;
  }
  return false;
}

describe("what one example does not show", () => {
  it("is found in pacts, each with a message that Pact itself refuses", () => {
    const asked = rows.filter(({ pact }) => pact);
    expect(asked.length).toBeGreaterThanOrEqual(25);
    expect(asked.filter(({ pact }) => !pact?.isRefused).map(({ factor }) => factor.says)).toEqual([]);
  });

  it("is found in what consumers read, each with a newer message that the deployed consumer's validator refuses", () => {
    expect(rows.filter(({ newer }) => !newer.isRefused).map(({ factor }) => factor.says)).toEqual([]);
  });

  it("is found in what consumers read, each with an older message that the newer consumer's validator refuses", () => {
    expect(rows.filter(({ older }) => !older.isRefused).map(({ factor }) => factor.says)).toEqual([]);
  });

  it("is not seen by plain Pact", () => {
    expect(rows.filter(({ plainPact }) => plainPact).map(({ factor }) => factor.says)).toEqual([]);
  });
});

describe("what is not in the payload of an event", () => {
  it("is found, each with what the pact does not accept", () => {
    expect(besideRows.filter(({ isFound }) => !isFound).map(({ hazard }) => hazard.says)).toEqual([]);
  });

  it("raises no alarm as long as all is well", () => {
    expect(besideRows.filter(({ isQuietBefore }) => !isQuietBefore).map(({ hazard }) => hazard.says)).toEqual([]);
  });
});

describe("docs/hazards.md", () => {
  it("is printed from what was found", () => {
    const found = ({ isRefused }: Found) => isRefused;
    const page = hazardsPage(
      rows.map(({ factor: { says }, pact, newer, older, plainPact, comparator }) => ({
        says,
        pact: pact && { found: found(pact), refusal: pact.witness?.refusal ?? "" },
        newer: found(newer),
        older: found(older),
        plainPact,
        comparator,
      })),
      besideRows.map(({ hazard: { says }, isFound }) => ({ says, isFound })),
      harmless.map(({ says }) => says),
    );
    expect(page).toBe(readFileSync(new URL("../../../docs/hazards.md", import.meta.url), "utf8"));
  });
});

describe("what harms nobody", () => {
  it.each(harmless.map(({ says, before, after }) => [says, before, after]))(
    "raises no alarm: %s",
    async (_, before, after) => {
      const expected: Matching = {
        example: { id: "1", status: "NEW" },
        body: { "$.id": "type", "$.status": { match: "regex", regex: "NEW|PAID|CANCELLED" } },
      };
      const factor = { ...(factors[0] as Factor), example: { id: "1", status: "NEW" } };
      expect(await byPact(after, factor, expected)).toEqual([]);
      for (const reads of ["/id", "/status"]) {
        const hurt = (await byReads(factor, before, after, reads)).flatMap(({ breaks }) => breaks);
        expect(hurt.filter(({ side }) => side === "consumer")).toEqual([]);
      }
    },
  );

  it.each(factors.map((factor) => [factor.says, factor] as const))("raises no alarm: %s", async (_, factor) => {
    const { narrow, wide, strict, lax } = factor;
    if (strict) expect(await byPact(narrow, factor, strict)).toEqual([]);
    if (lax) expect(await byPact(wide, factor, lax)).toEqual([]);
    expect(await byReads(factor, narrow, wide, "/id")).toEqual([]);
    expect(await byReads(factor, wide, narrow, "/id")).toEqual([]);
  });
});
