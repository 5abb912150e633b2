import type { PactErrorCode } from "./error-codes.js";
import type { Variant } from "./variants.js";

/** Messages that the producer's schema allows and that a consumer does not handle, or its pact does not accept. */
export class VariantRefusedError extends Error {
  override readonly name = "VariantRefusedError";
  readonly code = "PACT_VARIANT_REFUSED" satisfies PactErrorCode;

  /** @param who what refuses them, and what each has against it */
  constructor(
    who: string,
    readonly refused: readonly (Variant & { readonly why: string })[],
  ) {
    const lines = refused.map(
      ({ path, what, why, payload }) =>
        `\n  ${path === "" ? "the message" : path} ${what}: ${why}\n    ${JSON.stringify(payload)}`,
    );
    super(`PACT_VARIANT_REFUSED ${who}:${lines.join("")}`);
  }
}
