import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import { compare } from "./compare.js";
import type { Finding, Place, Witness } from "./finding.js";
import { rules } from "./rules.js";

/**
 * Each rule has a folder beside it: `before.yaml` and `after.yaml` are what orders promise, `consumer.yaml` (and `consumer-after.yaml`, where it
 * changes too) who receives it, `finding.json` everything that is found.
 */
describe("rules", () => {
  it.each(rules.map(({ id }) => [id]))("%s finds in its example what stands beside it", async (id) => {
    const folder = fileURLToPath(new URL(`./rules/${id.toLowerCase().replaceAll("_", "-")}/`, import.meta.url));
    const findings = compare(await version(folder, "before"), await version(folder, "after")).map(inShort);
    expect(findings).toEqual(JSON.parse(readFileSync(`${folder}finding.json`, "utf8")));
    expect(findings.map(({ rule }) => rule)).toContain(id);
  });

  it("find nothing where nothing has changed", async () => {
    for (const { id } of rules) {
      const folder = fileURLToPath(new URL(`./rules/${id.toLowerCase().replaceAll("_", "-")}/`, import.meta.url));
      expect(compare(await version(folder, "before"), await version(folder, "before"))).toEqual([]);
    }
  });

  it("have an id of their own, a purpose, a reason and a way to mend", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { purpose, why, mend } of rules) {
      for (const sentence of [purpose, why, mend]) expect(sentence).toMatch(/^[A-Z`].*\.$/s);
    }
  });

  it("break whom they say that they can break, in some example", async () => {
    for (const { id, breaks } of rules) {
      const folder = fileURLToPath(new URL(`./rules/${id.toLowerCase().replaceAll("_", "-")}/`, import.meta.url));
      const found = compare(await version(folder, "before"), await version(folder, "after"));
      const sides = found
        .filter(({ rule }) => rule === id)
        .flatMap((finding) => finding.breaks.map(({ side }) => side));
      for (const side of sides) expect({ id, breaks }).toEqual({ id, breaks: expect.arrayContaining([side]) });
      expect({ id, hurts: sides.length > 0 }).toEqual({ id, hurts: breaks.length > 0 });
    }
  });
});

async function version(folder: string, which: "before" | "after") {
  const changed = `${folder}consumer-${which}.yaml`;
  const { contract, problems } = await readContract(
    folderOf({
      "orders/v1.yaml": readFileSync(`${folder}${which}.yaml`),
      "billing/v1.yaml": readFileSync(existsSync(changed) ? changed : `${folder}consumer.yaml`),
    }),
  );
  expect({ [basename(folder)]: problems }).toEqual({ [basename(folder)]: [] });
  return contract;
}

function inShort({ rule, severity, message, at, breaks, accepted }: Finding) {
  return {
    rule,
    severity,
    ...(accepted ? { accepted: `${accepted.reason} (until ${accepted.until})` } : {}),
    message,
    at: inWords(at),
    breaks: breaks.map(
      ({ operation, side, reads, at: place, witness, why }) =>
        `${operation}, ${side}, by "${reads}" at ${inWords(place)}${refused(witness) ?? (why === undefined ? "" : `: ${why}`)}`,
    ),
  };
}

function inWords({ version: which, file, position }: Place): string {
  return `${which} ${file}:${position.line}:${position.column}`;
}

function refused(witness: Witness | undefined): string | undefined {
  return witness && `: ${witness.refusal} in ${JSON.stringify(witness.message)}`;
}
