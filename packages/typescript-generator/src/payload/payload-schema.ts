import type { Json, Location, Message, Problem, Schema } from "@tenon/contract";
import { referenceAt } from "@tenon/schema-projection";
import { placeOf } from "../place.js";
import { problemAt } from "../problem-codes.js";
import type { VirtualSource } from "../virtual-source.js";
import { AvroError, avroToJsonSchema } from "./avro-schema.js";

/** The payload of a message as a JSON Schema. Where it is none and cannot be made one, anything is taken, and a problem is given. */
export function payloadSchema(message: Message, virtual: VirtualSource): { schema: Schema; problem?: Problem } {
  const { payload } = message;
  if (!payload) return { schema: anything(message, virtual) };
  const at = followReferences(virtual, payload.at);
  if (["asyncapi", "draft-07", "2020-12"].includes(payload.dialect))
    return { schema: { dialect: payload.dialect, at } };
  // OpenAPI's Schema Object is AsyncAPI's with `nullable` and `example`, which are understood everywhere.
  if (payload.dialect.startsWith("application/vnd.oai.openapi")) return { schema: { dialect: "asyncapi", at } };
  if (payload.dialect.startsWith("application/vnd.apache.avro")) return avroPayload(message, at, virtual);
  const said = `No TypeScript can be made of a schema in ${JSON.stringify(payload.dialect)}.`;
  const mend = "Describe it in JSON Schema (draft-07, 2020-12), Avro, or AsyncAPI's own schema language.";
  return {
    schema: anything(message, virtual),
    problem: problemAt(virtual.sources, "SCHEMA_FORMAT_UNSUPPORTED", payload.at, said, mend),
  };
}

/** The headers of a message as a JSON Schema; undefined where it declares none. */
export function headersSchema(message: Message, virtual: VirtualSource): { schema?: Schema; problem?: Problem } {
  return message.headers ? payloadSchema({ ...message, payload: message.headers }, virtual) : {};
}

/** The place of a schema that is only a `$ref` to another is the other's. */
export function followReferences(virtual: VirtualSource, at: Location): Location {
  const passed = new Set<string>();
  let here = at;
  for (let next = referenceAt(virtual.sources, here); next && !passed.has(placeOf(here)); ) {
    passed.add(placeOf(here));
    here = next;
    next = referenceAt(virtual.sources, here);
  }
  return here;
}

function avroPayload(message: Message, at: Location, virtual: VirtualSource): { schema: Schema; problem?: Problem } {
  try {
    const place = virtual.addOnce(at, (root) => avroToJsonSchema(virtual.sources, at, root));
    return { schema: { dialect: "draft-07", at: followReferences(virtual, place) } };
  } catch (error) {
    if (!(error instanceof AvroError)) throw error;
    const mend = "Correct it as the Avro specification says.";
    const problem = problemAt(virtual.sources, "AVRO_INVALID", error.at, error.message, mend);
    return { schema: anything(message, virtual), problem };
  }
}

/** Without a payload's schema, anything may be in it. */
function anything({ description, summary, title, at }: Message, virtual: VirtualSource): Schema {
  const value: Json = {
    description: description ?? summary ?? title ?? "Anything: the document does not say what is in it.",
  };
  return { dialect: "asyncapi", at: virtual.add(at, () => ({ value })) };
}
