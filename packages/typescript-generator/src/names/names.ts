import type {
  Channel,
  Contract,
  Document,
  Location,
  Message,
  Operation,
  Problem,
  Server,
  Sources,
} from "@tenon/contract";
import { placeInWords, problemAt } from "../problem-codes.js";
import { Identifier, kebab } from "./identifier.js";
import { fileName, folderOf } from "./module-path.js";
import { nameInScope } from "./reserved.js";

/** What is generated for a channel, and where. */
export interface ChannelNames {
  readonly path: string;
  readonly constant: Identifier;
  /** The union of its messages, where it has several. */
  readonly union: Identifier;
  readonly publisher: Identifier;
  /** What its address leaves open, where it leaves anything open. */
  readonly parameters: Identifier;
}

/** What is generated for a receive operation, and where. */
export interface ConsumerNames {
  readonly path: string;
  readonly constant: Identifier;
  readonly event: Identifier;
  readonly consumer: Identifier;
  /** In place of the consumer, where the operation answers. */
  readonly responder: Identifier;
}

/** What is generated for a send operation that waits for a reply, and where. */
export interface RequesterNames {
  readonly path: string;
  readonly constant: Identifier;
  readonly requester: Identifier;
}

/** What is generated for the servers of a document, and where. */
export interface ServerNames {
  readonly path: string;
  readonly constant: Identifier;
  /** What its host and path leave open, where they leave anything open. */
  readonly variables: Identifier;
}

/** The names of all that has a file of its own. They follow from the names in the documents and from nothing else. */
export class Names {
  readonly problems: Problem[] = [];
  readonly #sources: Sources;
  readonly #channels = new Map<Channel, ChannelNames>();
  readonly #consumers = new Map<Operation, ConsumerNames>();
  readonly #requesters = new Map<Operation, RequesterNames>();
  readonly #servers = new Map<Server, ServerNames>();
  readonly #files = new Map<string, Location>();

  constructor(contract: Contract) {
    this.#sources = contract.sources;
    for (const document of contract.documents) {
      this.#claimFile(`${folderOf(document.at.file)}/`, document.at);
      for (const file of ["types", "validators", "proofs"])
        this.#claimFile(`${folderOf(document.at.file)}/${file}`, document.at);
    }
    for (const document of contract.documents) {
      for (const channel of document.channels) this.#nameChannel(channel);
      for (const operation of document.operations) {
        if (operation.action === "receive") this.#nameConsumer(operation);
        else if (answersOf(operation)) this.#nameRequester(operation);
      }
    }
    for (const document of contract.documents) this.#nameServers(document);
  }

  channel(channel: Channel): ChannelNames | undefined {
    return this.#channels.get(channel);
  }

  consumer(operation: Operation): ConsumerNames | undefined {
    return this.#consumers.get(operation);
  }

  requester(operation: Operation): RequesterNames | undefined {
    return this.#requesters.get(operation);
  }

  server(server: Server): ServerNames | undefined {
    return this.#servers.get(server);
  }

  #nameChannel(channel: Channel): void {
    const spelt = this.#firstUsable(channel.at, [channel.name, channel.address ?? "", channel.title ?? ""]);
    if (!spelt) return;
    const path = `${folderOf(channel.at.file)}/${fileName(spelt.kebab)}`;
    this.#claimFile(path, channel.at);
    this.#channels.set(channel, {
      path,
      constant: nameInScope(spelt.camel, "Channel"),
      union: nameInScope(spelt.pascal, "Message"),
      publisher: spelt.pascal.with({ after: "Publisher" }),
      parameters: spelt.pascal.with({ after: "Parameters" }),
    });
  }

  #nameConsumer(operation: Operation): void {
    const spelt = this.#firstUsable(operation.at, [operation.name, operation.title ?? "", operation.summary ?? ""]);
    if (!spelt) return;
    const path = `${folderOf(operation.at.file)}/${fileName(`${spelt.kebab}-consumer`)}`;
    this.#claimFile(path, operation.at);
    this.#consumers.set(operation, {
      path,
      constant: nameInScope(spelt.camel, "Subscription"),
      event: spelt.pascal.with({ after: "Event" }),
      consumer: spelt.pascal.with({ after: "Consumer" }),
      responder: spelt.pascal.with({ after: "Responder" }),
    });
  }

  #nameRequester(operation: Operation): void {
    const spelt = this.#firstUsable(operation.at, [operation.name, operation.title ?? "", operation.summary ?? ""]);
    if (!spelt) return;
    const path = `${folderOf(operation.at.file)}/${fileName(`${spelt.kebab}-requester`)}`;
    this.#claimFile(path, operation.at);
    this.#requesters.set(operation, {
      path,
      constant: nameInScope(spelt.camel, "Request"),
      requester: spelt.pascal.with({ after: "Requester" }),
    });
  }

  /** All in one file, which makes room for a channel of its name. */
  #nameServers({ servers, at }: Document): void {
    if (servers.length === 0) return;
    const paths = ["servers", "server-descriptors"].map((file) => `${folderOf(at.file)}/${file}`);
    const path = paths.find((candidate) => !this.#files.has(folded(candidate))) ?? paths.join("-");
    this.#claimFile(path, at);
    const first = new Map<string, Server>();
    for (const server of servers) {
      const spelt = this.#firstUsable(server.at, [server.name, server.title ?? "", server.protocol]);
      const other = spelt && first.get(spelt.pascal.text);
      if (!spelt || other) {
        if (other) this.#collision(`${spelt.pascal.text} in ${path}.ts`, server.at, other.at);
        continue;
      }
      first.set(spelt.pascal.text, server);
      const constant = nameInScope(spelt.camel, "Server");
      this.#servers.set(server, { path, constant, variables: spelt.pascal.with({ after: "Variables" }) });
    }
  }

  #firstUsable(at: Location, candidates: readonly string[]): Spellings | undefined {
    for (const candidate of candidates) {
      const spelt = spellings(candidate);
      if (spelt) return spelt;
    }
    const message = `${JSON.stringify(candidates[0] ?? "")} has no letter and no digit to make a name of.`;
    this.problems.push(
      problemAt(this.#sources, "NAME_UNUSABLE", at, message, "Give it a name with a letter in it, or a `title`."),
    );
    return undefined;
  }

  #claimFile(path: string, at: Location): void {
    const taken = this.#files.get(folded(path));
    if (taken === undefined) {
      this.#files.set(folded(path), at);
      return;
    }
    if (taken.file === at.file && taken.pointer === at.pointer) return;
    this.#collision(`The file ${path}`, at, taken);
  }

  #collision(what: string, at: Location, taken: Location): void {
    const message = `${what} would be written for this and for what stands at ${placeInWords(this.#sources, taken)}.`;
    this.problems.push(problemAt(this.#sources, "NAME_COLLISION", at, message, "Rename one of the two."));
  }
}

/** As a file system sees it that does not tell upper case from lower. */
function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** The channel of an operation's replies, where it and the channel of requests have messages, and each an address of its own, or none yet. */
export function answersOf({ channel, reply }: Operation): Channel | undefined {
  const channels = [channel, reply?.channel];
  return channels.every((one) => one && isAnswerable(one)) ? reply?.channel : undefined;
}

/** A pattern is where others send to; nobody asks there. */
function isAnswerable({ address, messages }: Channel): boolean {
  return messages.length > 0 && !/[*#]/.test(address ?? "");
}

export function messageName(message: Message): Identifier | undefined {
  return Identifier.pascal(message.key) ?? Identifier.pascal(message.type) ?? Identifier.pascal(message.title ?? "");
}

interface Spellings {
  readonly pascal: Identifier;
  readonly camel: Identifier;
  readonly kebab: string;
}

function spellings(words: string): Spellings | undefined {
  const [pascal, camel, hyphenated] = [Identifier.pascal(words), Identifier.camel(words), kebab(words)];
  return pascal && camel && hyphenated !== undefined ? { pascal, camel, kebab: hyphenated } : undefined;
}
