import { type Message, type PathLoop, unrolledRead } from "@tenon/contract";
import { type Entry, homeOf } from "../model/catalogue.js";
import type { Field } from "../model/field.js";
import { fieldsOf } from "../model/fields.js";
import { anchor, href, type Site } from "../site.js";

/** A message as it is described on the page of its channel. */
export interface Described {
  readonly entry: Entry;
  readonly message: Message;
  readonly fields: readonly Field[];
  /** Stands before each anchor, where several messages share a page. */
  readonly prefix: string;
}

const known = new WeakMap<Site, Map<Message, Described>>();

export function describe(site: Site, entry: Entry, message: Message): Described {
  const all = known.get(site) ?? new Map<Message, Described>();
  known.set(site, all);
  const found = all.get(message);
  if (found) return found;
  const { sources } = site.catalogue.contract;
  const fields = message.payload ? fieldsOf(sources, message.payload.at) : [];
  const described = { entry, message, fields, prefix: entry.own[0] === message ? "" : message.key };
  all.set(message, described);
  return described;
}

/** The `id` of a field's row. Of a path that several variants have, the first is the path itself, the second ends in `@2`. */
export function fieldAnchor({ prefix, fields }: Described, field: Field): string {
  const place = fields.filter(({ path }) => path === field.path).indexOf(field);
  return anchor(`${prefix}${field.path === "" ? ":payload" : field.path}${place > 0 ? `@${place + 1}` : ""}`);
}

/** The link from a page to where a path of a message is described: the field, or the nearest thing to it. */
export function pathLink(site: Site, from: string, message: Message, path: string): string | undefined {
  const home = homeOf(site.catalogue, message);
  const own = home?.own.find(({ at }) => at.file === message.at.file && at.pointer === message.at.pointer);
  if (!home || !own) return undefined;
  const described = describe(site, home, own);
  const loops = described.fields.flatMap(({ again }): readonly PathLoop[] => (again ? [again] : []));
  const meant = unrolledRead(path, loops).flatMap((one) => [one, one.replace(/(\/\*)+$/, "")]);
  const field = meant.map((one) => described.fields.find((candidate) => candidate.path === one)).find((one) => one);
  return href(from, home.page, field ? fieldAnchor(described, field) : "");
}

/** The `id` of a receive operation on its document's page. */
export function operationAnchor(name: string): string {
  return anchor(`/operations/${name}`);
}
