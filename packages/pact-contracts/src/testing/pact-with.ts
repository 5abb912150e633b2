import type { Json, JsonObject } from "@tenon/contract";
import { readPact } from "../pact.js";
import { sourceOf } from "./provider-document.js";

/** An interaction, as far as tests care. */
export interface Interaction {
  readonly description?: string;
  readonly example: Json;
  /** The matchers of the body by path: `{ "$.total": "number" }`, or as a pact writes them. */
  readonly body?: Readonly<Record<string, string | JsonObject>>;
  readonly metadata?: JsonObject;
  readonly metadataRules?: Readonly<Record<string, string | JsonObject>>;
  readonly type?: string | null;
}

/** What a pact file of `billing` with `orders` says. */
export function pactFile(interactions: readonly Interaction[]): JsonObject {
  return {
    consumer: { name: "billing" },
    provider: { name: "orders" },
    interactions: interactions.map(
      ({ description = "an order", example, body = {}, metadata = {}, metadataRules = {}, type }) => ({
        type: "Asynchronous/Messages",
        description,
        pending: false,
        comments: { references: { AsyncAPI: { operationId: "placeOrder" } } },
        contents: { content: example, contentType: "application/json", encoded: false },
        metadata: {
          contentType: "application/json",
          ...(type === null ? {} : { type: type ?? "orders.order-placed.v1" }),
          ...metadata,
        },
        matchingRules: { body: rulesOf(body), metadata: rulesOf(metadataRules) },
      }),
    ),
    metadata: { pactSpecification: { version: "4.0" } },
  };
}

export function pactWith(...interactions: readonly Interaction[]) {
  const read = readPact(sourceOf("billing-orders.json", pactFile(interactions)));
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read.pact;
}

export function rulesOf(rules: NonNullable<Interaction["body"]>): JsonObject {
  return Object.fromEntries(
    Object.entries(rules).map(([path, matcher]) => [
      path,
      { combine: "AND", matchers: [typeof matcher === "string" ? { match: matcher } : matcher] },
    ]),
  );
}
