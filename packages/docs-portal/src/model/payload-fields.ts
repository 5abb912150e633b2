import type { Message, Sources } from "@tenon/contract";
import { fieldsOf } from "./fields.js";

/** A field of a payload, in short. */
export interface PayloadField {
  /** As in `x-reads`. */
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
}

/** The fields of a message's payload, as its page lists them. */
export function payloadFields(sources: Sources, { payload }: Message): readonly PayloadField[] {
  if (!payload) return [];
  return fieldsOf(sources, payload.at).map(({ path, type, description = "" }) => ({
    path,
    type,
    meaning: description,
  }));
}
