import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import {
  type Broker,
  Consumer,
  defineChannel,
  defineSubscription,
  type Issue,
  Publisher,
  type Validate,
  type ValidationResult,
} from "@tenon/messaging";
import { handleVariants } from "./handle-variants.js";
import { variantsOf } from "./variants.js";
import { verifyPacts } from "./verify-pacts.js";

interface Line {
  readonly sku: string;
  readonly quantity: number;
}
interface Placed {
  readonly state: "NEW" | "PAID";
  readonly note?: string | null;
  readonly lines: readonly Line[];
}

/** Stands for a generated validator. Whether a consumer accepts each `sku` that this allows, `tenon check` cannot decide: the pattern looks around. */
const validate: Validate<Placed> = Object.assign(
  (value: unknown): ValidationResult<Placed> => {
    const { state, note, lines, ...rest } = Object(value) as Partial<Record<string, unknown>>;
    const issues: Issue[] = [];
    const issue = (message: string, path: Issue["path"], keyword: string, params = {}) =>
      void issues.push({ message, path, keyword, params });
    if (Object.keys(rest).length > 0) issue("must not have more", [], "additionalProperties");
    if (!["NEW", "PAID"].includes(state as string))
      issue("must be one of them", ["state"], "enum", { allowedValues: ["NEW", "PAID"] });
    if (note !== undefined && note !== null && typeof note !== "string") issue("must be a text", ["note"], "type");
    if (!Array.isArray(lines)) issue("must be a list", ["lines"], "type");
    for (const [index, line] of Array.isArray(lines) ? lines.entries() : []) {
      const { sku, quantity } = Object(line) as Partial<Record<string, unknown>>;
      if (typeof sku !== "string" || !/^(?!TMP)[A-Z0-9]+(-[A-Z0-9]+)*$/.test(sku)) {
        issue("must match", ["lines", index, "sku"], "pattern");
      }
      if (typeof quantity !== "number" || quantity <= 0)
        issue("must be positive", ["lines", index, "quantity"], "type");
    }
    return issues.length > 0 ? { issues } : { value: value as Placed };
  },
  { "~standard": { version: 1, vendor: "tenon", validate: () => ({ issues: [] }) } } as const,
);

const channel = defineChannel<Placed>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: { type: "orders.order-placed.v1", version: "1.0.0", digest: "sha256-", validate },
});
const placed: Placed = { state: "NEW", note: "soon", lines: [{ sku: "SAW", quantity: 2 }] };

describe("variants of a message", () => {
  it("differ from it in one place, and are allowed", () => {
    const said = variantsOf(placed, validate).map(({ path, what }) => `${path} ${what}`);
    expect(said).toEqual(
      expect.arrayContaining([
        '/state is "PAID"',
        "/note is absent",
        "/note is null",
        '/note is ""',
        "/lines is []",
        "/lines has 21 items",
        "/lines/0 has a member that nobody knows",
        '/lines/0/sku is "SAW0"',
        "/lines/0/quantity is 2.5",
      ]),
    );
    expect(said).not.toContain("/state is absent");
    expect(said).not.toContain("/lines/0/quantity is 0");
    expect(said).not.toContain(" has a member that nobody knows");
  });

  it("are handled by the consumer's real handler, or told", async () => {
    const subscription = defineSubscription<Placed>({ channel, consumer: "billing", queue: "billing.bill" });
    const handles = (handle: (event: Placed) => void) => () =>
      new (class extends Consumer<Placed> {
        readonly subscription = subscription;
        readonly handle = handle;
      })();
    const total = ({ lines }: Placed) => void lines.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(await handleVariants({ consumer: handles(total), of: placed })).toBeGreaterThan(20);

    const careless = handles(({ note, lines }) => {
      if (String(note?.trim()) === "undefined" && note !== undefined) throw new Error("what note?");
      if (lines[0] === undefined) throw new Error("nothing to bill");
    });
    await expect(handleVariants({ consumer: careless, of: placed })).rejects.toThrow(
      /^PACT_VARIANT_REFUSED billing\.bill does not handle what may be sent:\n {2}\/note is null: .*what note\?\n.*\n {2}\/lines is \[\]: .*nothing to bill\n {4}\{"state":"NEW","note":"soon","lines":\[\]\}$/,
    );
    await expect(handleVariants({ consumer: careless, of: {} })).rejects.toThrow("/state must be one of them");
  });

  it("are accepted by the pacts of others, by Pact's own matcher, or told", async () => {
    const pacts = await mkdtemp(join(tmpdir(), "tenon-pact-"));
    await mkdir(join(pacts, "fetched"));
    const regex = (pattern: string) => ({ combine: "AND", matchers: [{ match: "regex", regex: pattern }] });
    const byHand = (description: string, example: object, body: object) => ({
      description,
      type: "Asynchronous/Messages",
      contents: { content: example, contentType: "application/json", encoded: false },
      matchingRules: { body },
      metadata: { type: "orders.order-placed.v1" },
      pending: false,
    });
    const type = { combine: "AND", matchers: [{ match: "type" }] };
    const write = (...interactions: readonly object[]) =>
      writeFile(
        join(pacts, "fetched/ledger-orders.json"),
        JSON.stringify({
          consumer: { name: "ledger" },
          provider: { name: "orders" },
          interactions,
          metadata: { pactSpecification: { version: "4.0" } },
        }),
      );
    const verified = () =>
      verifyPacts({
        provider: "orders",
        pacts,
        publishes: {
          "orders.order-placed.v1": {
            full: (broker: Broker) => new Publisher(channel, broker).publish(placed),
            empty: (broker: Broker) => new Publisher(channel, broker).publish({ ...placed, lines: [] }),
          },
        },
        variantsOf: [channel],
      });
    const full = (pattern: string) =>
      byHand("an order", { lines: [{ sku: "SAW" }] }, { "$.lines": type, "$.lines[*].sku": regex(pattern) });

    await write(full("^[A-Z-]+$"));
    await expect(verified()).rejects.toThrow(
      /^PACT_VARIANT_REFUSED ledger does not accept what orders may send as orders\.order-placed\.v1:\n {2}\/lines\/0\/sku is "SAW0": .*SAW0/,
    );
    await write(full("^[A-Z0-9-]+$"));
    expect(await verified()).toEqual(["ledger: an order"]);
  });
});
