import type { Channel, Contract, Location, Message, Problem, Schema } from "@tenon/contract";
import type { Home } from "../declarations.js";
import { Identifier } from "../names/identifier.js";
import { folderOf } from "../names/module-path.js";
import { messageName, type Names } from "../names/names.js";
import { nameInScope } from "../names/reserved.js";
import { isNamedSchema, schemaName } from "../names/schema-name.js";
import { placeOf } from "../place.js";
import type { VirtualSource } from "../virtual-source.js";
import { followReferences, headersSchema, payloadSchema } from "./payload-schema.js";

/**
 * The payloads and headers of all messages, and where their types live: those of one channel in the channel's file, unless another type
 * refers to them; everything else in the `types.ts` of the file in which it stands.
 */
export class Payloads {
  readonly problems: Problem[] = [];
  readonly #virtual: VirtualSource;
  readonly #schemas = new Map<string, Schema>();
  readonly #headers = new Map<string, Schema | undefined>();
  readonly #names = new Map<string, Identifier | undefined>();
  readonly #channelFiles = new Map<string, string>();
  readonly #shared = new Set<string>();
  readonly #homes = new Map<string, Home>();

  constructor(contract: Contract, names: Names, virtual: VirtualSource) {
    this.#virtual = virtual;
    for (const { message, channel } of carriedMessages(contract)) this.#add(message, channel);
    const placesOf = (message: Message) =>
      [this.schemaOf(message), this.headersOf(message)].flatMap((schema) => (schema ? [placeOf(schema.at)] : []));
    for (const [place, channel] of ownersOf(contract, placesOf)) {
      const path = names.channel(channel)?.path;
      if (path !== undefined) this.#channelFiles.set(place, path);
    }
    this.#shareThoseOfOneName();
  }

  /** The schema of a message's payload, with `$ref`s followed that say nothing themselves. */
  schemaOf(message: Message): Schema {
    const known = this.#schemas.get(placeOf(message.at));
    if (known) return known;
    const { schema, problem } = payloadSchema(message, this.#virtual);
    if (problem) this.problems.push(problem);
    this.#schemas.set(placeOf(message.at), schema);
    return schema;
  }

  /** The schema of a message's headers, as that of its payload; undefined where it declares none. */
  headersOf(message: Message): Schema | undefined {
    const place = placeOf(message.at);
    if (this.#headers.has(place)) return this.#headers.get(place);
    const { schema, problem } = headersSchema(message, this.#virtual);
    if (problem) this.problems.push(problem);
    this.#headers.set(place, schema);
    return schema;
  }

  homeOf(message: Message): Home | undefined {
    return this.#homeOf(this.schemaOf(message));
  }

  homeOfHeaders(message: Message): Home | undefined {
    const schema = this.headersOf(message);
    return schema && this.#homeOf(schema);
  }

  #homeOf({ at }: Schema): Home | undefined {
    const own = this.#shared.has(placeOf(at)) ? undefined : this.#channelFiles.get(placeOf(at));
    return own === undefined ? this.#sharedHome(at) : this.#home(own, at);
  }

  /** Where the schema is declared to which a type refers that stands in the module `askedFrom`. */
  homeOfReference(at: Location, askedFrom: string): Home | undefined {
    const target = this.follow(at);
    const own = this.#shared.has(placeOf(target)) ? undefined : this.#channelFiles.get(placeOf(target));
    if (own === undefined) return this.#sharedHome(target);
    if (own !== askedFrom && !askedFrom.endsWith("-consumer")) this.#shared.add(placeOf(target));
    return this.#home(own, target);
  }

  /** How many payloads were found to be referred to by other types so far. */
  get sharedCount(): number {
    return this.#shared.size;
  }

  follow(at: Location): Location {
    return followReferences(this.#virtual, at);
  }

  #add(message: Message, channel: Channel): void {
    const name = messageName(message) ?? Identifier.pascal(channel.name);
    this.#name(this.schemaOf(message).at, name);
    const headers = this.headersOf(message);
    const ofHeaders = name?.with({ after: "Headers" });
    if (headers) this.#name(headers.at, ofHeaders);
  }

  /** A schema that has a name of its own keeps it. */
  #name(at: Location, otherwise: Identifier | undefined): void {
    if (this.#names.has(placeOf(at))) return;
    const named = !this.#virtual.isWhole(at) && isNamedSchema(at);
    const name = named ? schemaName(at) : otherwise;
    this.#names.set(placeOf(at), name && nameInScope(name, "Type"));
  }

  #sharedHome(at: Location): Home | undefined {
    return this.#home(`${folderOf(this.#virtual.originOf(at).file)}/types`, at);
  }

  #home(path: string, at: Location): Home | undefined {
    const key = `${path} ${placeOf(at)}`;
    const home = this.#homes.get(key) ?? this.#newHome(path, at);
    if (home) this.#homes.set(key, home);
    return home;
  }

  #newHome(path: string, at: Location): Home | undefined {
    const name = this.#names.get(placeOf(at)) ?? schemaName(at);
    if (!name) return undefined;
    const inScope = nameInScope(name, "Type");
    return {
      path,
      name: inScope,
      otherwise: Identifier.pascal(path.split("/").slice(0, -1).join(" "), inScope.text) ?? inScope,
    };
  }

  /** Two payloads of one name cannot both live in one channel's file. */
  #shareThoseOfOneName(): void {
    const first = new Map<string, string>();
    for (const [place, path] of this.#channelFiles) {
      const name = `${path} ${this.#names.get(place)?.text}`;
      const other = first.get(name);
      if (other === undefined) first.set(name, place);
      else for (const one of [place, other]) this.#shared.add(one);
    }
  }
}

function carriedMessages(contract: Contract): { message: Message; channel: Channel }[] {
  const channels = contract.documents.flatMap(({ channels }) => channels);
  const own = channels.flatMap((channel) => channel.messages.map((message) => ({ message, channel })));
  return own.toSorted(
    (a, b) => Number(b.message.document === b.channel.document) - Number(a.message.document === a.channel.document),
  );
}

/** The one channel that carries a payload or headers: among those of the document that defines the message, if there are any. */
function ownersOf(contract: Contract, placesOf: (message: Message) => readonly string[]): Map<string, Channel> {
  const carriers = new Map<string, { own: Set<Channel>; other: Set<Channel> }>();
  for (const { message, channel } of carriedMessages(contract)) {
    for (const place of placesOf(message)) {
      const known = carriers.get(place) ?? { own: new Set(), other: new Set() };
      (message.document === channel.document ? known.own : known.other).add(channel);
      carriers.set(place, known);
    }
  }
  const owners = new Map<string, Channel>();
  for (const [place, { own, other }] of carriers) {
    const [only, another] = own.size > 0 ? own : other;
    if (only && !another) owners.set(place, only);
  }
  return owners;
}
