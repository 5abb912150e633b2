import { isJsonObject, type Source } from "@tenon/contract";
import { type Dialect, dialectOf } from "../../schema/dialect.js";

/** By what `$schema` may say, without an empty fragment: the dialect that it is read in. */
const dialectNames = new Map([
  ["http://json-schema.org/draft-04/schema", "draft-07"],
  ["http://json-schema.org/draft-06/schema", "draft-07"],
  ["http://json-schema.org/draft-07/schema", "draft-07"],
  ["http://json-schema.org/schema", "draft-07"],
  ["https://json-schema.org/draft/2020-12/schema", "2020-12"],
]);

/** The dialect of a document that another refers to, which may be of another draft; "unknown" for a metaschema that is not known here. */
export function dialectIn(source: Source | undefined, given: Dialect): Dialect | "unknown" {
  const said = source && isJsonObject(source.value) ? source.value.$schema : undefined;
  if (given.name === "asyncapi" || typeof said !== "string") return given;
  const name = dialectNames.get(said.replace(/#$/, ""));
  return (name === undefined ? undefined : dialectOf(name)) ?? "unknown";
}
