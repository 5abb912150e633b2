import { type Message, type PathLoop, readsPart, readsWhole, unrolledRead } from "@tenon/contract";
import { type Entry, sameMessage } from "./catalogue.js";
import type { Field } from "./field.js";

/** A service that reads a field, wholly or some part of it, through one operation or several. */
export interface Reader {
  readonly service: string;
  readonly document: string;
  readonly operation: string;
  readonly whole: boolean;
}

/** Who reads a field of a message, by what the receivers say that they read. */
export function readersOf(entry: Entry, message: Message, fields: readonly Field[], path: string): readonly Reader[] {
  const loops = fields.flatMap(({ again }): readonly PathLoop[] => (again ? [again] : []));
  const readers = new Map<string, Reader>();
  for (const { service, operation, reads } of entry.receivers) {
    for (const { message: received, paths } of reads) {
      if (!sameMessage(received, message)) continue;
      const read = (paths ?? [""]).flatMap((one) => unrolledRead(one, loops));
      if (!read.some((one) => readsPart(one, path))) continue;
      const whole = read.some((one) => readsWhole(one, path));
      const known = readers.get(service);
      if (known === undefined || (whole && !known.whole)) {
        readers.set(service, { service, document: operation.document, operation: operation.name, whole });
      }
    }
  }
  return [...readers.values()];
}
