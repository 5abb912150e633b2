import {
  type Channel,
  type Document,
  type Location,
  type Message,
  type Operation,
  pointerTo,
  type Reply,
  type Server,
} from "@tenon/contract";
import type { Problems } from "../problems.js";
import { samePlace } from "../reference/references.js";
import { checkChannels, checkOperation } from "./checks.js";
import { bindingsOf, deliveryOf, examplesOf, parameterOf, queueOf, tagsOf, words } from "./common.js";
import { type DocumentReading, documentId, hopsFrom, type Readings, serviceOf } from "./document-reading.js";
import { channelKeyAt, messageKeyAt } from "./places.js";
import { readsOf } from "./reads.js";
import { schemaIn } from "./schema-of.js";
import { SpecNode } from "./spec-node.js";
import { withTraits } from "./traits.js";

/** A channel, by its key in the document in a file. */
interface ChannelPlace {
  readonly file: string;
  readonly key: string;
}

/** A document of AsyncAPI 3.x whose structure was found to be right. */
export class V3Document implements DocumentReading {
  readonly id: string;
  readonly #channels = new Map<string, Channel | undefined>();
  #document: Document | undefined;
  /** Whether it uses a channel of a document that has problems. */
  #dangling = false;

  constructor(
    readonly file: string,
    readonly problems: Problems,
    private readonly readings: Readings,
    private readonly root: SpecNode,
  ) {
    this.id = documentId(file);
  }

  document(): Document | undefined {
    if (!this.#document && this.problems.size === 0) this.#document = this.#build();
    return this.problems.size === 0 && !this.#dangling ? this.#document : undefined;
  }

  #build(): Document {
    const info = this.root.get("info");
    const keys = (this.root.get("channels")?.entries() ?? []).map(([key]) => key);
    const channels = new Set(keys.flatMap((key) => this.channel(key) ?? []));
    const own = [...channels].filter(({ document }) => document === this.id);
    const operations = (this.root.get("operations")?.entries() ?? []).flatMap(
      ([name, node]) => this.#operation(name, node) ?? [],
    );
    checkChannels(own, this.problems);
    const description = info?.string("description");
    return {
      id: this.id,
      service: serviceOf(this.id),
      title: info?.string("title") ?? this.id,
      version: info?.string("version") ?? "",
      ...(description === undefined ? {} : { description }),
      asyncapi: this.root.string("asyncapi") ?? "",
      servers: (this.root.get("servers")?.entries() ?? []).map(([name, node]) => serverOf(name, node)),
      channels: own,
      operations,
      at: { file: this.file, pointer: "" },
    };
  }

  channel(key: string): Channel | undefined {
    if (!this.#channels.has(key)) this.#channels.set(key, this.#channel(key));
    return this.#channels.get(key);
  }

  #channel(key: string): Channel | undefined {
    const at = { file: this.file, pointer: pointerTo("/channels", key) };
    const owner = this.#ownerOf(hopsFrom(this.readings.references, at));
    if (owner) return this.#channelOfOwner(owner);
    const node = this.root.get("channels")?.get(key);
    if (!node) return undefined;
    const address = node.get("address")?.value;
    const parameters = (node.get("parameters")?.entries() ?? []).map(([name, parameter]) =>
      parameterOf(name, parameter, parameter),
    );
    const { title, description } = words(node);
    return {
      name: key,
      document: this.id,
      address: typeof address === "string" ? address : null,
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      parameters,
      messages: (node.get("messages")?.entries() ?? []).map(([name, message]) => this.#message(name, message, node)),
      bindings: bindingsOf(node),
      delivery: deliveryOf(node),
      tags: tagsOf(node),
      deprecated: node.boolean("x-deprecated") ?? false,
      at: node.at,
    };
  }

  /** The first of the places that is a channel of a document. */
  #ownerOf(hops: readonly Location[]): ChannelPlace | undefined {
    for (const { file, pointer } of hops) {
      const key = channelKeyAt({ file, pointer });
      if (key !== undefined && this.readings.isDocument(file)) return { file, key };
    }
    return undefined;
  }

  #channelOfOwner({ file, key }: ChannelPlace): Channel | undefined {
    if (file === this.file) return this.channel(key);
    const channel = this.readings.of(file)?.channel(key);
    if (!channel) this.#dangling = true;
    return channel;
  }

  #message(key: string, node: SpecNode, channel: SpecNode): Message {
    const message = withTraits(node);
    const payload = schemaIn(message, "payload");
    const headers = schemaIn(message, "headers");
    const correlationId = message.get("correlationId")?.string("location");
    const place = channel.get("messages")?.placeOf(key);
    const hops = place ? hopsFrom(this.readings.references, place) : [];
    const home = hops.toReversed().find((hop) => this.readings.of(hop.file));
    const owner = home ? this.readings.of(home.file) : undefined;
    return {
      key,
      type: message.string("name") ?? key,
      document: owner?.id ?? this.id,
      ...words(message),
      contentType: message.string("contentType") ?? this.root.string("defaultContentType") ?? "application/json",
      ...(payload ? { payload } : {}),
      ...(headers ? { headers } : {}),
      ...(correlationId === undefined ? {} : { correlationId }),
      examples: examplesOf(message),
      tags: tagsOf(message),
      deprecated: message.boolean("deprecated") ?? false,
      at: node.at,
    };
  }

  #operation(name: string, node: SpecNode): Operation | undefined {
    const operation = withTraits(node);
    const channel = this.#channelOf(operation);
    if (!channel) return undefined;
    const messages = this.#messagesOf(operation, channel);
    const action = operation.string("action") === "send" ? "send" : "receive";
    const channelNode = SpecNode.at(this.readings.references, channel.at);
    const queue = action === "receive" && channelNode ? queueOf(operation, channelNode) : undefined;
    const reply = operation.get("reply");
    const { references } = this.readings;
    const built: Operation = {
      name,
      document: this.id,
      action,
      ...words(operation),
      channel,
      messages,
      bindings: bindingsOf(operation),
      ...(queue ? { queue } : {}),
      reads: readsOf({ operation, action, messages, queue, references, problems: this.problems }),
      delivery: deliveryOf(operation),
      ...(reply ? { reply: this.#reply(reply) } : {}),
      tags: tagsOf(operation),
      deprecated: operation.boolean("x-deprecated") ?? false,
      at: node.at,
    };
    checkOperation(built, references, this.problems);
    return built;
  }

  #reply(reply: SpecNode): Reply {
    const channel = reply.get("channel") ? this.#channelOf(reply) : undefined;
    const address = reply.get("address")?.string("location");
    return {
      ...(channel ? { channel } : {}),
      messages: channel ? this.#messagesOf(reply, channel) : [],
      ...(address === undefined ? {} : { address }),
      at: reply.at,
    };
  }

  /** The channel that an operation or a reply refers to. */
  #channelOf(node: SpecNode): Channel | undefined {
    const place = node.placeOf("channel");
    if (!place) return undefined;
    const owner = this.#ownerOf(hopsFrom(this.readings.references, place));
    if (owner) return this.#channelOfOwner(owner);
    const mend = 'Refer to a field of `channels`, e.g. `$ref: "#/channels/orderPlaced"`.';
    this.problems.add("REF_WRONG_KIND", place, "This reference does not lead to a channel of a document.", mend);
    return undefined;
  }

  #messagesOf(node: SpecNode, channel: Channel): readonly Message[] {
    const list = node.get("messages");
    if (!list) return channel.messages;
    return list.items().flatMap((item, index) => {
      const place = list.placeOf(index) ?? list.at;
      const named = hopsFrom(this.readings.references, place).flatMap((hop) => messageKeyAt(hop) ?? []);
      const same = channel.messages.filter(({ at }) => samePlace(at, item.at));
      const found = same.find(({ key }) => named.some(({ message }) => message === key)) ?? same[0];
      if (found) return [found];
      const carried = channel.messages.map(({ key }) => `"${key}"`).join(", ") || "none";
      const message = `The channel "${channel.name}" does not carry this message; it carries ${carried}.`;
      this.problems.add(
        "OPERATION_MESSAGE_FOREIGN",
        place,
        message,
        "Refer to one of them, or add this one to the channel.",
      );
      return [];
    });
  }
}

function serverOf(name: string, node: SpecNode): Server {
  const description = node.string("description");
  return {
    name,
    host: node.string("host") ?? "",
    protocol: node.string("protocol") ?? "",
    ...(description === undefined ? {} : { description }),
    at: node.at,
  };
}
