import type { Json } from "./json.js";

/** That a value is valid under a schema, or that it is not. */
export interface Claim {
  readonly schema: Json;
  readonly holds: boolean;
}

export function holds(schema: Json): Claim {
  return { schema, holds: true };
}

export function fails(schema: Json): Claim {
  return { schema, holds: false };
}
