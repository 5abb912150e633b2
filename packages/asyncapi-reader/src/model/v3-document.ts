import type { Channel, Location, Message, Operation, Reply, Server } from "@tenon/contract";
import { samePlace } from "../reference/references.js";
import { checkDelivery } from "./checks.js";
import { bindingsOf, deliveryOf, examplesOf, externalDocsOf, parametersOf, queueOf, tagsOf, words } from "./common.js";
import { DocumentBuilder } from "./document-builder.js";
import { hopsFrom } from "./document-reading.js";
import { messageKeyAt } from "./places.js";
import { readsOf } from "./reads.js";
import { schemaIn } from "./schema-of.js";
import { securityOf } from "./security.js";
import { serverOf } from "./servers.js";
import { SpecNode } from "./spec-node.js";
import { withTraits } from "./traits.js";
import { upcastsOf } from "./upcasts.js";

/** A document of AsyncAPI 3.x. */
export class V3Document extends DocumentBuilder {
  protected override checkNames(): void {}

  protected override buildServer(name: string, node: SpecNode): Server {
    return serverOf(name, node, this.problems);
  }

  protected override isSameChannel(): boolean {
    return true;
  }

  protected override buildChannel(key: string, node: SpecNode): Channel {
    const address = node.get("address")?.value;
    const messages = (node.get("messages")?.entries() ?? []).map(([name, one]) => this.#message(name, one, node));
    checkDelivery(node, messages, this.readings.references, this.problems);
    return {
      name: key,
      document: this.id,
      address: typeof address === "string" ? address : null,
      ...words(node),
      ...externalDocsOf(node),
      ...this.#serversOf(node),
      parameters: parametersOf(node, typeof address === "string" ? address : "", (parameter) => parameter),
      messages,
      bindings: bindingsOf(node),
      delivery: deliveryOf(node),
      tags: tagsOf(node),
      deprecated: node.boolean("x-deprecated") ?? false,
      at: node.at,
    };
  }

  /** A channel is on all servers when it names none. */
  #serversOf(channel: SpecNode): { readonly servers?: readonly string[] } {
    const list = channel.get("servers");
    if (!list || list.items().length === 0) return {};
    const known = this.root.get("servers")?.entries() ?? [];
    const servers = list.items().flatMap((item, index) => {
      const found = known.find(([, { at }]) => samePlace(at, item.at));
      if (found) return [found[0]];
      const mend = 'Refer to a field of `servers`, e.g. $ref: "#/servers/rabbitmq".';
      const place = list.placeOf(index) ?? list.at;
      this.problems.add("SERVER_UNKNOWN", place, "This is not a server of the document.", mend);
      return [];
    });
    return { servers };
  }

  #message(key: string, node: SpecNode, channel: SpecNode): Message {
    const message = withTraits(node);
    const payload = schemaIn(message, "payload", this.readings.sources);
    const headers = schemaIn(message, "headers", this.readings.sources);
    const correlationId = message.get("correlationId")?.string("location");
    return {
      key,
      type: message.string("name") ?? key,
      document: this.homeOf(channel.get("messages")?.placeOf(key)),
      ...words(message),
      contentType: message.string("contentType") ?? this.defaultContentType,
      ...(payload ? { payload } : {}),
      ...(headers ? { headers } : {}),
      ...(correlationId === undefined ? {} : { correlationId }),
      ...externalDocsOf(message),
      ...(message.get("bindings") ? { bindings: bindingsOf(message) } : {}),
      examples: examplesOf(message),
      tags: tagsOf(message),
      deprecated: message.boolean("deprecated") ?? false,
      at: node.at,
    };
  }

  protected override buildOperations(): readonly Operation[] {
    const nodes = this.root.get("operations")?.entries() ?? [];
    return nodes.flatMap(([name, node]) => this.#operation(name, node) ?? []);
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
      ...upcastsOf({
        operation,
        action,
        channel,
        messages,
        messageAt: (place) => this.#messageAt(place),
        problems: this.problems,
      }),
      delivery: deliveryOf(operation),
      ...securityOf(operation),
      ...externalDocsOf(operation),
      ...(reply ? { reply: this.#reply(reply) } : {}),
      tags: tagsOf(operation),
      deprecated: operation.boolean("x-deprecated") ?? false,
      at: node.at,
    };
    checkDelivery(operation, messages, references, this.problems);
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
    const owner = this.channelReferredTo(place);
    if (owner) return this.channelOfOwner(owner);
    const mend = 'Refer to a field of `channels`, e.g. `$ref: "#/channels/orderPlaced"`.';
    this.problems.add("REF_WRONG_KIND", place, "This reference does not lead to a channel of a document.", mend);
    return undefined;
  }

  /** The message of a channel that a `$ref` at a place leads to first. */
  #messageAt(place: Location): { readonly channel: Channel; readonly message: Message } | undefined {
    for (const hop of hopsFrom(this.readings.references, place)) {
      const keys = messageKeyAt(hop);
      if (!keys || !this.readings.isDocument(hop.file)) continue;
      const channel = this.channelOfOwner({ file: hop.file, key: keys.channel });
      const message = channel?.messages.find(({ key }) => key === keys.message);
      return channel && message && { channel, message };
    }
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
