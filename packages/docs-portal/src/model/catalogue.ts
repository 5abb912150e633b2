import type { Channel, Contract, Document, Message, Operation } from "@tenon/contract";
import { distinctSegments, pathSegment } from "../html/path-segment.js";

/** A contract as the portal shows it: every channel with its page, and with all who send to it and receive from it. */
export interface Catalogue {
  readonly contract: Contract;
  readonly services: readonly Service[];
  /** By service, the versions of a channel one after the other. */
  readonly entries: readonly Entry[];
}

/** All documents of one service, the oldest first. */
export interface Service {
  readonly name: string;
  readonly documents: readonly DocumentPage[];
}

export interface DocumentPage {
  readonly document: Document;
  readonly service: string;
  /** The version as it is spoken of: the last part of the document's id, e.g. `v1`. */
  readonly label: string;
  /** The page's path below the site's root. */
  readonly page: string;
}

/** A channel and its page. */
export interface Entry {
  readonly channel: Channel;
  readonly home: DocumentPage;
  readonly page: string;
  readonly title: string;
  /** Operations that send to it, of whichever document. */
  readonly senders: readonly Operation[];
  readonly receivers: readonly Receiver[];
  /** Messages that this channel's own document describes; the others are described on a page of their own. */
  readonly own: readonly Message[];
  readonly gathered: readonly Message[];
}

/** A receive operation that gets a channel's messages, from the channel itself or from one that gathers them. */
export interface Receiver {
  readonly operation: Operation;
  readonly service: string;
  readonly reads: readonly MessageReads[];
}

/** What is read of one message: these paths, or everything where it says nothing. */
export interface MessageReads {
  readonly message: Message;
  readonly paths: readonly string[] | undefined;
}

export function catalogueOf(contract: Contract): Catalogue {
  const pages = documentPages(contract);
  const services = servicesOf(pages);
  const uses = usesIn(contract);
  const entries = services.flatMap(({ documents }) => {
    const all = documents.flatMap((home) => entriesOf(contract, home, uses));
    const names = new Set(all.map(({ channel }) => channel.name));
    return [...names].flatMap((name) => all.filter(({ channel }) => channel.name === name));
  });
  return { contract, services, entries };
}

/** The page of a channel; undefined for a channel that no document in the contract defines. */
export function entryOf(catalogue: Catalogue, channel: Channel): Entry | undefined {
  return indexOf(catalogue).byChannel.get(channelKey(channel));
}

/** The entry that describes a message in full. */
export function homeOf(catalogue: Catalogue, message: Message): Entry | undefined {
  return indexOf(catalogue).homes.get(messageKey(message));
}

export function pageOf(catalogue: Catalogue, documentId: string): DocumentPage | undefined {
  return indexOf(catalogue).pages.get(documentId);
}

/** The channels of a service that describe messages, in the order of `entries`. */
export function sentBy(catalogue: Catalogue, service: string): readonly Entry[] {
  return indexOf(catalogue).sent.get(service) ?? [];
}

/** The same channel in every version of its service, the oldest first. */
export function versionsOf(catalogue: Catalogue, entry: Entry): readonly Entry[] {
  return indexOf(catalogue).versions.get(versionKey(entry)) ?? [];
}

/** Which version it is, where there are several. */
export function versionLabel(catalogue: Catalogue, entry: Entry): string | undefined {
  return versionsOf(catalogue, entry).length > 1 ? entry.home.label : undefined;
}

/** `Order placed`, or `Order placed v2` where there are several versions. */
export function fullTitle(catalogue: Catalogue, entry: Entry): string {
  const label = versionLabel(catalogue, entry);
  return label === undefined ? entry.title : `${entry.title} ${label}`;
}

export function sameMessage(a: Message, b: Message): boolean {
  return a.at.file === b.at.file && a.at.pointer === b.at.pointer;
}

/** What is asked for on every page, found once. */
interface Index {
  readonly byChannel: ReadonlyMap<string, Entry>;
  readonly homes: ReadonlyMap<string, Entry>;
  readonly pages: ReadonlyMap<string, DocumentPage>;
  readonly sent: ReadonlyMap<string, readonly Entry[]>;
  readonly versions: ReadonlyMap<string, readonly Entry[]>;
}

const indices = new WeakMap<Catalogue, Index>();

function indexOf(catalogue: Catalogue): Index {
  const known = indices.get(catalogue);
  if (known) return known;
  const { entries, services } = catalogue;
  const homes = entries
    .toReversed()
    .flatMap((entry) => entry.own.map((message) => [messageKey(message), entry] as const));
  const index: Index = {
    byChannel: new Map(entries.map((entry) => [channelKey(entry.channel), entry])),
    homes: new Map(homes),
    pages: new Map(services.flatMap(({ documents }) => documents.map((page) => [page.document.id, page] as const))),
    sent: Map.groupBy(
      entries.filter(({ own }) => own.length > 0),
      ({ home }) => home.service,
    ),
    versions: Map.groupBy(entries, versionKey),
  };
  indices.set(catalogue, index);
  return index;
}

function channelKey({ document, name }: Channel): string {
  return JSON.stringify([document, name]);
}

function messageKey({ at }: Message): string {
  return `${at.file}#${at.pointer}`;
}

function versionKey({ home, channel }: Entry): string {
  return JSON.stringify([home.service, channel.name]);
}

function documentPages(contract: Contract): readonly DocumentPage[] {
  const folders = distinctSegments(contract.documents.map(({ id }) => id));
  return contract.documents.map((document, index) => {
    const steps = document.id.split("/");
    const folder = steps.map(pathSegment).join("/");
    const isPlain = folder.replaceAll("/", "-") === folders[index];
    const page = `${isPlain ? folder : folders[index]}/index.html`;
    return { document, service: document.service, label: steps.at(-1) ?? document.id, page };
  });
}

function servicesOf(pages: readonly DocumentPage[]): readonly Service[] {
  const names = [...new Set(pages.map(({ service }) => service))];
  return names.map((name) => ({
    name,
    documents: pages
      .filter(({ service }) => service === name)
      .sort((a, b) => a.document.version.localeCompare(b.document.version, "en", { numeric: true })),
  }));
}

/** An operation of a service. */
interface Use {
  readonly operation: Operation;
  readonly service: string;
  /** How many come before it. */
  readonly index: number;
}

/** Who uses which channel and which message, found once. */
interface Uses {
  readonly ofChannel: ReadonlyMap<string, readonly Use[]>;
  readonly ofMessage: ReadonlyMap<string, readonly Use[]>;
  /** The messages that somebody sends to a channel of the document that describes them. */
  readonly sent: ReadonlySet<string>;
}

function usesIn({ documents }: Contract): Uses {
  const uses = documents
    .flatMap(({ service, operations }) => operations.map((operation) => ({ service, operation })))
    .map((use, index): Use => ({ ...use, index }));
  const byMessage = Map.groupBy(
    uses.flatMap((use) => use.operation.messages.map((message) => ({ use, key: messageKey(message) }))),
    ({ key }) => key,
  );
  return {
    ofChannel: Map.groupBy(uses, ({ operation }) => channelKey(operation.channel)),
    ofMessage: new Map([...byMessage].map(([key, those]) => [key, those.map(({ use }) => use)])),
    sent: new Set(
      uses
        .filter(({ operation }) => operation.action === "send")
        .flatMap(({ operation: { channel, messages } }) =>
          messages.filter((message) => message.document === channel.document).map(messageKey),
        ),
    ),
  };
}

function entriesOf(contract: Contract, home: DocumentPage, uses: Uses): readonly Entry[] {
  const { channels } = home.document;
  const segments = distinctSegments(channels.map(({ name }) => name));
  const folder = home.page.slice(0, -"index.html".length);
  return channels.map((channel, index) => {
    const senders = (uses.ofChannel.get(channelKey(channel)) ?? [])
      .map(({ operation }) => operation)
      .filter(({ action }) => action === "send");
    // A channel to which nobody sends gathers what others of its document carry: `orders.#`.
    const isGathered = (message: Message) => senders.length === 0 && uses.sent.has(messageKey(message));
    const own = channel.messages.filter((message) => !hasOtherHome(contract, channel, message) && !isGathered(message));
    return {
      channel,
      home,
      page: `${folder}${segments[index]}.html`,
      title: channel.title ?? channel.messages[0]?.title ?? channel.name,
      senders,
      receivers: receiversOf(uses, channel, own),
      own,
      gathered: channel.messages.filter((message) => !own.includes(message)),
    };
  });
}

function hasOtherHome(contract: Contract, channel: Channel, message: Message): boolean {
  if (message.document === channel.document) return false;
  const home = contract.documents.find(({ id }) => id === message.document);
  return home?.channels.some(({ messages }) => messages.some((other) => sameMessage(other, message))) ?? false;
}

function receiversOf({ ofChannel, ofMessage }: Uses, channel: Channel, own: readonly Message[]): readonly Receiver[] {
  const here = ofChannel.get(channelKey(channel)) ?? [];
  const all = new Set([...here, ...own.flatMap((message) => ofMessage.get(messageKey(message)) ?? [])]);
  return [...all]
    .filter(({ operation }) => operation.action === "receive")
    .toSorted((one, other) => one.index - other.index)
    .map((use): Receiver => {
      const { operation, service } = use;
      const wanted = here.includes(use) ? channel.messages : own;
      const received = operation.messages.filter((message) => wanted.some((other) => sameMessage(message, other)));
      const reads = received.map((message) => ({
        message,
        paths: operation.reads.get(message.key)?.map(({ path }) => path),
      }));
      return { operation, service, reads };
    });
}
