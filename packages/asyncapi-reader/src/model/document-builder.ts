import { type Channel, type Document, type Location, type Operation, pointerTo, type Server } from "@tenon/contract";
import type { Problems } from "../problems.js";
import { checkChannels } from "./checks.js";
import { externalDocsOf, tagsOf } from "./common.js";
import {
  type Channels,
  type DocumentReading,
  documentId,
  hopsFrom,
  type Readings,
  serviceOf,
} from "./document-reading.js";
import { channelKeyAt } from "./places.js";
import type { SpecNode } from "./spec-node.js";

/** A channel, by its key in the document in a file. */
export interface ChannelPlace {
  readonly file: string;
  readonly key: string;
}

/** What building a document is in every version of AsyncAPI. Its structure was found to be right. */
export abstract class DocumentBuilder implements DocumentReading {
  readonly id: string;
  #document: Document | undefined;
  /** Whether it uses a channel of a document that has problems. */
  #dangling = false;

  constructor(
    readonly file: string,
    readonly problems: Problems,
    protected readonly readings: Readings,
    protected readonly root: SpecNode,
    /** Those that are known already, and in the end all. */
    readonly channels: Channels,
  ) {
    this.id = documentId(file);
  }

  document(): Document | undefined {
    if (!this.#document && this.problems.size === 0) this.#document = this.#build();
    return this.problems.size === 0 && !this.#dangling ? this.#document : undefined;
  }

  #build(): Document {
    const info = this.root.get("info");
    const channels = new Set(this.channelNodes().flatMap(([key]) => this.channel(key) ?? []));
    const own = [...channels].filter(({ document }) => document === this.id);
    const operations = this.buildOperations();
    checkChannels(own, this.problems);
    this.checkNames();
    const description = info?.string("description");
    const application = this.root.string("id");
    // AsyncAPI 3 has the tags and the external docs in `info`.
    const described = info?.get("tags") || info?.get("externalDocs") ? info : this.root;
    const tags = tagsOf(described);
    return {
      id: this.id,
      service: serviceOf(this.id),
      title: info?.string("title") ?? this.id,
      version: info?.string("version") ?? "",
      ...(description === undefined ? {} : { description }),
      asyncapi: this.root.string("asyncapi") ?? "",
      ...(application === undefined ? {} : { application }),
      ...externalDocsOf(described),
      ...(tags.length > 0 ? { tags } : {}),
      servers: (this.root.get("servers")?.entries() ?? []).map(([name, node]) => this.buildServer(name, node)),
      channels: own,
      operations,
      at: { file: this.file, pointer: "" },
    };
  }

  /** Finds names that are twice there or missing, which the structure does not tell. */
  protected abstract checkNames(): void;

  protected abstract buildServer(name: string, node: SpecNode): Server;

  protected abstract buildChannel(key: string, node: SpecNode): Channel;

  protected abstract buildOperations(): readonly Operation[];

  /** Whether an entry of `channels` that leads to another channel is that channel. */
  protected abstract isSameChannel(key: string, other: ChannelPlace): boolean;

  channel(key: string): Channel | undefined {
    if (!this.channels.has(key)) this.channels.set(key, this.#channel(key));
    return this.channels.get(key);
  }

  #channel(key: string): Channel | undefined {
    const owner = this.channelReferredTo({ file: this.file, pointer: pointerTo("/channels", key) });
    if (owner && this.isSameChannel(key, owner)) return this.channelOfOwner(owner);
    const node = this.root.get("channels")?.get(key);
    return node && this.buildChannel(key, node);
  }

  protected channelNodes(): readonly (readonly [string, SpecNode])[] {
    return this.root.get("channels")?.entries() ?? [];
  }

  /** The first channel of a document on the way of a `$ref` at a place. */
  protected channelReferredTo(place: Location): ChannelPlace | undefined {
    for (const { file, pointer } of hopsFrom(this.readings.references, place)) {
      const key = channelKeyAt({ file, pointer });
      if (key !== undefined && this.readings.isDocument(file)) return { file, key };
    }
    return undefined;
  }

  protected channelOfOwner({ file, key }: ChannelPlace): Channel | undefined {
    if (file === this.file) return this.channel(key);
    const channel = this.readings.of(file)?.channel(key);
    if (!channel) this.#dangling = true;
    return channel;
  }

  /** The `id` of the document that a `$ref` at a place leads to: this one's where it leads to a fragment, or there is none. */
  protected homeOf(place: Location | undefined): string {
    const hops = place ? hopsFrom(this.readings.references, place) : [];
    const home = hops.findLast(({ file }) => this.readings.isDocument(file));
    return home ? documentId(home.file) : this.id;
  }

  protected get defaultContentType(): string {
    return this.root.string("defaultContentType") ?? "application/json";
  }
}
