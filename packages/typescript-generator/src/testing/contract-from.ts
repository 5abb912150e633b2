import {
  type Channel,
  type Contract,
  type Document,
  type ExternalDocs,
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  type Message,
  type Operation,
  pointerTo,
  referenceTarget,
  type Source,
  valueAt,
} from "@tenon/contract";

/**
 * A contract for tests, from AsyncAPI 3 documents by their path. Understands what the tests of this package use and checks nothing. A value
 * stands in the line that counts its steps, so that positions can be seen in problems.
 */
export function contractFrom(files: Readonly<Record<string, JsonObject>>): Contract {
  const sources = new Map(Object.entries(files).map(([path, value]) => [path, sourceOf(path, value)]));
  return new Reading(sources).contract();
}

function sourceOf(path: string, value: JsonObject): Source {
  return { path, value, locate: (pointer) => ({ line: pointer.split("/").length, column: 1 }) };
}

class Reading {
  readonly #channels = new Map<string, Channel>();

  constructor(private readonly sources: ReadonlyMap<string, Source>) {}

  contract(): Contract {
    const files = [...this.sources.values()].filter(({ value }) => isJsonObject(value) && "asyncapi" in value);
    const documents = files.map(({ path }) => this.#document(path));
    return {
      sources: this.sources,
      documents: documents.map((document) => ({ ...document, operations: this.#operations(document) })),
    };
  }

  #document(file: string): Document {
    const at = { file, pointer: "" };
    const { info, asyncapi } = this.#object(at);
    const id = file.replace(/\.yaml$/, "");
    const { title, version } = info as { title: string; version: string };
    const own = this.#members(at, "channels").filter(([, place]) => this.#follow(place) === place);
    const channels = own.map(([name, place]) => this.#channel(id, name, place));
    return {
      id,
      service: id.split("/")[0] ?? id,
      title,
      version,
      asyncapi: String(asyncapi),
      servers: [],
      channels,
      operations: [],
      at,
    };
  }

  #channel(document: string, name: string, at: Location): Channel {
    const { address = null, title, description, bindings = {}, "x-delivery": delivery = {} } = this.#object(at);
    const channel: Channel = {
      name,
      document,
      address: address as string | null,
      ...texts({ title, description }),
      parameters: [],
      messages: this.#members(at, "messages").map(([key, place]) => this.#message(key, this.#follow(place))),
      bindings: bindings as JsonObject,
      delivery: delivery as Channel["delivery"],
      tags: [],
      deprecated: false,
      at,
    };
    this.#channels.set(`${at.file}#${at.pointer}`, channel);
    return channel;
  }

  #message(key: string, at: Location): Message {
    const { name = key, title, summary, description, payload, schemaFormat = "asyncapi" } = this.#object(at);
    const { deprecated, externalDocs } = this.#object(at);
    const schema = { at: below(at, "payload"), dialect: String(schemaFormat) };
    return {
      key,
      type: String(name),
      document: at.file.replace(/\.yaml$/, ""),
      ...texts({ title, summary, description }),
      contentType: "application/json",
      ...(payload === undefined ? {} : { payload: schema }),
      ...(externalDocs === undefined ? {} : { externalDocs: externalDocs as unknown as ExternalDocs }),
      examples: [],
      tags: [],
      deprecated: deprecated === true,
      at,
    };
  }

  #operations({ id, at }: Document): Operation[] {
    return this.#members(at, "operations").flatMap(([name, place]): Operation[] => {
      const { action, summary, "x-reads": reads, "x-queue": queue, "x-delivery": delivery = {} } = this.#object(place);
      const target = this.#follow(below(place, "channel"));
      const channel = this.#channels.get(`${target.file}#${target.pointer}`);
      if (!channel) return [];
      return [
        {
          name,
          document: id,
          action: action as "send" | "receive",
          ...texts({ summary }),
          channel,
          messages: channel.messages,
          bindings: {},
          ...(queue === undefined
            ? {}
            : { queue: { name: String(queue), durable: true, exclusive: false, autoDelete: false, at: place } }),
          reads: new Map(readPaths(reads, channel, below(place, "x-reads"))),
          delivery: delivery as Operation["delivery"],
          tags: [],
          deprecated: false,
          at: place,
        },
      ];
    });
  }

  #members(at: Location, key: string): [string, Location][] {
    const members = this.#object(at)[key];
    return isJsonObject(members) ? Object.keys(members).map((name) => [name, below(at, key, name)]) : [];
  }

  #object(at: Location): JsonObject {
    const value = valueAt(this.sources, at);
    return isJsonObject(value) ? value : {};
  }

  #follow(at: Location): Location {
    const { $ref } = this.#object(at);
    return typeof $ref === "string" ? this.#follow(referenceTarget(at.file, $ref)) : at;
  }
}

function readPaths(
  reads: Json | undefined,
  channel: Channel,
  at: Location,
): [string, { path: string; at: Location }[]][] {
  const paths = (list: Json | undefined, at: Location) =>
    Array.isArray(list) ? list.map((path, index) => ({ path: String(path), at: below(at, index) })) : [];
  if (Array.isArray(reads)) return channel.messages.map(({ key }) => [key, paths(reads, at)]);
  return isJsonObject(reads) ? Object.entries(reads).map(([key, list]) => [key, paths(list, below(at, key))]) : [];
}

function texts<Key extends string>(
  values: Readonly<Record<Key, Json | undefined>>,
): { readonly [key in Key]?: string } {
  const present = Object.entries(values).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(present) as { [key in Key]?: string };
}

function below(at: Location, ...steps: readonly (string | number)[]): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, ...steps) };
}
