import type { Json } from "@tenon/contract";
import type { Aspect } from "../rule.js";
import { jsonTypes } from "./json-type.js";
import type { Limit } from "./limit.js";
import type { Shape } from "./shape.js";

/** A schema that says of a value what a shape says of it in one respect. */
export function aspectSchema(shape: Shape, aspect: Aspect): Json {
  switch (aspect) {
    case "types":
      return shape.types.size === jsonTypes.length ? {} : { type: typeNames(shape) };
    case "values":
      return shape.values ? { enum: shape.values.map(({ value }) => value) } : {};
    case "other fields":
    case "all":
    case "presence":
    case "field":
      return {};
    default:
      return { allOf: shape.limits.filter(({ kind }) => kind === aspect).map(limitSchema) };
  }
}

function typeNames({ types }: Shape): readonly string[] {
  const names = [...types].filter((type) => type !== "fraction" && !(type === "integer" && types.has("fraction")));
  return types.has("fraction") ? [...names, "number"] : names;
}

function limitSchema({ kind, value, exclusive }: Limit): Json {
  if (kind === "minimum" && exclusive) return { exclusiveMinimum: value };
  if (kind === "maximum" && exclusive) return { exclusiveMaximum: value };
  return { [kind]: value };
}
