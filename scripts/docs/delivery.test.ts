import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { deliverySchema } from "@tenon/asyncapi-reader";
import { deliveryDefaults } from "@tenon/messaging";
import { root } from "../bootstrap/step.mjs";

/** `backoff.initialMs` for what is nested. */
function keysOf(properties: object, prefix = ""): string[] {
  return Object.entries(properties).flatMap(([key, nested]: [string, object]) =>
    "properties" in nested ? keysOf(Object(nested.properties), `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

function valueAt(value: unknown, key: string): unknown {
  return key.split(".").reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

describe("docs/delivery.md", () => {
  const page = readFileSync(join(root, "docs/delivery.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([^`]+)` \| `?([^`|]+?)`? \|/gm)].map(([, key, preset]) => [key, preset]);

  it("lists every key that a document may write, with what holds where it writes none", () => {
    const keys = keysOf(deliverySchema.properties);
    expect(rows.slice(0, keys.length)).toEqual(
      keys.map((key) => [key, String(valueAt(deliveryDefaults, key) ?? "none")]),
    );
  });
});
