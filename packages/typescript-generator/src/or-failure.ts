import type { Problem, Schema, Sources } from "@tenon/contract";
import { problemAt } from "./problem-codes.js";

/** What an engine writes of a schema. Where the engine itself fails, the schema is named, so that a person can go on without us. */
export function orFailure(
  sources: Sources,
  schema: Schema | undefined,
  write: () => { readonly text: string; readonly problems: readonly Problem[] },
): { readonly text: string; readonly problems: readonly Problem[] } {
  try {
    return write();
  } catch (error) {
    const reason =
      typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
    const at = schema?.at ?? { file: "", pointer: "" };
    const message = `Tenon fails at this schema, or at one that it refers to: ${reason}.`;
    const mend = "Please report it with the schema. Until it is mended, say the same in other words.";
    return { text: "", problems: [problemAt(sources, "SCHEMA_UNTRANSLATABLE", at, message, mend)] };
  }
}
