import { isJsonObject, type Message, type Operation, type Problem, type ReadPath, type Schema } from "@tenon/contract";
import { projectSchema, ReadTree } from "@tenon/schema-projection";
import { problemAt } from "../problem-codes.js";
import type { VirtualSource } from "../virtual-source.js";

/** What a consumer reads of one message. */
export interface Narrowed {
  readonly schema: Schema;
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** The schema of what an operation reads of a message; undefined where it reads all of it. */
export function narrow(request: {
  readonly operation: Operation;
  readonly message: Message;
  readonly payload: Schema;
  /** What the type of the whole payload is called. */
  readonly typeName: string;
  readonly virtual: VirtualSource;
}): Narrowed | undefined {
  const { operation, message, payload, typeName, virtual } = request;
  const reads = operation.reads.get(message.key);
  if (reads === undefined || reads.some(({ path }) => path === "")) return undefined;
  const tree = ReadTree.of(reads);
  const { value, origins, found } = projectSchema(virtual.sources, payload, tree);
  const service = operation.document.split("/")[0] ?? operation.document;
  const own = isJsonObject(value) && typeof value.description === "string" ? ` ${value.description}` : "";
  const description = `What \`${service}\` reads of \`${typeName}\`.${own}`;
  const described = isJsonObject(value) ? { ...value, description } : { description };
  return {
    schema: {
      dialect: payload.dialect,
      at: virtual.add(virtual.originOf(payload.at), () => ({ value: described, origins })),
    },
    paths: reads.map(({ path }) => path),
    problems: reads
      .filter(({ path }) => !found.has(tree.find(path)))
      .map((read) => unknownField(read, message, virtual)),
  };
}

function unknownField({ path, at }: ReadPath, message: Message, { sources }: VirtualSource): Problem {
  const mend = "Correct the path, or declare the field in the payload's schema.";
  return problemAt(sources, "READS_UNKNOWN_FIELD", at, `${message.type} declares no field ${path}.`, mend);
}
