import type { Message } from "@tenon/contract";
import { distinctSegments } from "../html/path-segment.js";
import type { Entry } from "../model/catalogue.js";
import { hasJsonSchema, jsonSchemaOf } from "../model/json-schema-of.js";
import type { Site } from "../site.js";

/** Where the JSON Schema of a message stands: beside its page. */
export function schemaPath({ page, own }: Entry, message: Message): string {
  const stem = page.slice(0, -".html".length);
  if (own.length === 1) return `${stem}.schema.json`;
  const segments = distinctSegments(own.map(({ key }) => key));
  return `${stem}.${segments[own.indexOf(message)]}.schema.json`;
}

/** A file for each message that a page describes and that has a JSON Schema. */
export function schemaFiles(site: Site, entry: Entry): readonly { readonly path: string; text(): string }[] {
  return entry.own.flatMap((message) => {
    const { sources } = site.catalogue.contract;
    if (!hasJsonSchema(message)) return [];
    const text = () => `${JSON.stringify(jsonSchemaOf(sources, message), null, 2)}\n`;
    return [{ path: schemaPath(entry, message), text }];
  });
}
