import {
  isJsonObject,
  type Json,
  type Location,
  type Problem,
  referenceTarget,
  type Schema,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { problemAt } from "../problem-codes.js";
import type { NormalSchema } from "./normal-schema.js";
import { normalSchema } from "./normalise.js";

/** Schemas with everything that they refer to. */
export interface ClosedSchemas {
  readonly definitions: ReadonlyMap<string, NormalSchema>;
  /** The name of the definition of each schema that was asked for, in their order. */
  readonly roots: readonly string[];
  readonly problems: readonly Problem[];
}

export function closeSchemas(sources: Sources, schemas: readonly Schema[]): ClosedSchemas {
  const problems: Problem[] = [];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const waiting: { name: string; at: Location; dialect: string }[] = [];
  const definitions = new Map<string, NormalSchema>();

  function nameOf(at: Location, dialect: string): string {
    const key = `${dialect} ${at.file}#${at.pointer}`;
    const known = names.get(key);
    if (known) return known;
    const name = freeName(at, taken);
    names.set(key, name);
    waiting.push({ name, at, dialect });
    return name;
  }

  const roots = schemas.map(({ at, dialect }) => nameOf(at, dialect));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { at, dialect } = next;
    const value = valueAt(sources, at) as Json;
    definitions.set(
      next.name,
      normalSchema(value, at, {
        dialect,
        reference(ref, from) {
          const target = referenceTarget(from.file, ref);
          const found = valueAt(sources, target);
          if (found !== undefined && (typeof found === "boolean" || isJsonObject(found)))
            return nameOf(target, dialect);
          problems.push(
            problemAt(
              sources,
              "SCHEMA_REF_MISSING",
              from,
              `${ref} leads nowhere.`,
              "Correct the reference, or add what it refers to.",
            ),
          );
          return undefined;
        },
        problem(code, place, message, mend) {
          problems.push(problemAt(sources, code, place, message, mend));
        },
      }),
    );
  }
  return { definitions, roots, problems };
}

function freeName({ file, pointer }: Location, taken: Set<string>): string {
  const last = (pointer || file.replace(/\.\w+$/, "")).split("/").at(-1) ?? "";
  const words = last.match(/[A-Za-z0-9]+/g) ?? ["schema"];
  const stem = words
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 60);
  let name = stem;
  for (let count = 2; taken.has(name); count++) name = `${stem}_${count}`;
  taken.add(name);
  return name;
}
