import type { NormalSchema } from "../close/normal-schema.js";

/** Schemas by name, as whoever writes one of them sees the others. */
export interface Definitions {
  get(name: string): NormalSchema | undefined;
}
