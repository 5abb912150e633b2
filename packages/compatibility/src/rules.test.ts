import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import { compare } from "./compare.js";
import type { Finding, Place } from "./finding.js";
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

  it("have an id, a purpose and somebody whom they can break", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { purpose, breaks } of rules) {
      expect(purpose).toMatch(/^[A-Z].*\.$/);
      expect(breaks.length).toBeGreaterThan(0);
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

function inShort({ rule, severity, message, at, breaks }: Finding) {
  return {
    rule,
    severity,
    message,
    at: inWords(at),
    breaks: breaks.map(
      (broken) => `${broken.operation}, ${broken.side}, by "${broken.reads}" at ${inWords(broken.at)}`,
    ),
  };
}

function inWords({ version: which, file, position }: Place): string {
  return `${which} ${file}:${position.line}:${position.column}`;
}
