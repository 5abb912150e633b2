import { type Channel, type Message, type Operation, pointerSteps, type Server } from "@tenon/contract";
import { samePlace } from "../reference/references.js";
import { checkDelivery } from "./checks.js";
import {
  bindingsOf,
  deliveryOf,
  examplesOf,
  externalDocsOf,
  isStrings,
  parameterNames,
  parametersOf,
  queueOf,
  tagsOf,
  words,
} from "./common.js";
import { derivedName, freeName } from "./derived-name.js";
import { type ChannelPlace, DocumentBuilder } from "./document-builder.js";
import { documentId } from "./document-reading.js";
import { readsOf } from "./reads.js";
import { schemaIn2 } from "./schema-of.js";
import { securityOf2 } from "./security.js";
import { serverOf2 } from "./servers.js";
import type { SpecNode } from "./spec-node.js";
import { withTraits2 } from "./traits.js";
import { checkNames2 } from "./v2-checks.js";
import { componentName, messageNodes } from "./v2-messages.js";

/**
 * A document of AsyncAPI 2.x, in the words of 3.x: what a channel lets others `publish`, the application receives; what it lets
 * them `subscribe` to, the application sends (2.6.0, "Channel Item Object").
 */
export class V2Document extends DocumentBuilder {
  #names: ReadonlyMap<string, string> | undefined;

  protected override checkNames(): void {
    checkNames2(this.root, this.problems);
  }

  protected override buildServer(name: string, node: SpecNode): Server {
    return serverOf2(name, node, this.root, this.problems);
  }

  /** The key is the address: under another key, a channel is another one. */
  protected override isSameChannel(key: string, other: ChannelPlace): boolean {
    return key === other.key;
  }

  protected override buildChannel(key: string, node: SpecNode): Channel {
    const description = node.string("description");
    const servers = node.get("servers")?.value;
    const messages = this.#messages(node);
    checkDelivery(node, messages, this.readings.references, this.problems);
    return {
      name: this.#nameOf(key),
      document: this.id,
      address: key,
      ...(description === undefined ? {} : { description }),
      // Parameters of an address that has none only SHOULD NOT be there (2.6.0, "Channel Item Object").
      parameters: parameterNames(key).length > 0 ? parametersOf(node, key, (parameter) => parameter.get("schema")) : [],
      ...(isStrings(servers) && servers.length > 0 ? { servers } : {}),
      messages,
      bindings: bindingsOf(node),
      delivery: deliveryOf(node),
      tags: [],
      deprecated: node.boolean("deprecated") ?? false,
      at: node.at,
    };
  }

  /** Addresses are no names, so each gets one that is derived from it and its own in the document. */
  #nameOf(key: string): string {
    if (!this.#names) {
      const taken = new Set<string>();
      const named = this.channelNodes().map(
        ([address]) => [address, freeName(derivedName(address) || "root", taken)] as const,
      );
      this.#names = new Map(named);
    }
    return this.#names.get(key) ?? key;
  }

  #messages(channel: SpecNode): readonly Message[] {
    const messages: Message[] = [];
    const taken = new Set<string>();
    for (const node of [...messageNodes(channel.get("subscribe")), ...messageNodes(channel.get("publish"))]) {
      if (!messages.some(({ at }) => samePlace(at, node.at))) messages.push(this.#message(node, channel, taken));
    }
    return messages;
  }

  #message(node: SpecNode, channel: SpecNode, taken: Set<string>): Message {
    const message = withTraits2(node);
    const name = message.string("name");
    const own = componentName(node) ?? message.string("messageId") ?? name ?? message.string("title");
    const key = freeName(own ?? derivedName(pointerSteps(channel.at.pointer).at(-1) ?? "", "message"), taken);
    const payload = schemaIn2(message, "payload", this.readings.sources);
    const headers = schemaIn2(message, "headers", this.readings.sources);
    const correlationId = message.get("correlationId")?.string("location");
    return {
      key,
      type: name ?? message.string("messageId") ?? key,
      document: this.readings.isDocument(node.at.file) ? documentId(node.at.file) : this.id,
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
    const nodes = this.channelNodes().flatMap(([key, channel]) =>
      actions.flatMap(([field, action]) => {
        const node = channel.get(field);
        return node ? [{ key, action, operation: withTraits2(node) }] : [];
      }),
    );
    const taken = new Set<string>();
    const named = new Map<SpecNode, string>();
    for (const { operation } of nodes) {
      const name = operation.string("operationId");
      if (name === undefined) continue;
      if (taken.has(name)) this.#reportDuplicate(name, operation);
      taken.add(name);
      named.set(operation, name);
    }
    return nodes.flatMap(({ key, action, operation }) => {
      const name = named.get(operation) ?? freeName(derivedName(action, this.#nameOf(key)), taken);
      return this.#operation(name, action, key, operation) ?? [];
    });
  }

  #reportDuplicate(name: string, operation: SpecNode): void {
    const place = operation.placeOf("operationId") ?? operation.at;
    this.problems.add(
      "OPERATION_DUPLICATE",
      place,
      `Another operation is called "${name}" too.`,
      "Give each its own `operationId`.",
    );
  }

  #operation(name: string, action: "send" | "receive", key: string, operation: SpecNode): Operation | undefined {
    const channel = this.channel(key);
    const channelNode = this.root.get("channels")?.get(key);
    if (!channel || !channelNode) return undefined;
    const places = messageNodes(operation).map(({ at }) => at);
    const messages = channel.messages.filter(({ at }) => places.some((place) => samePlace(place, at)));
    const queue = action === "receive" ? queueOf(operation, channelNode) : undefined;
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
      ...securityOf2(operation, this.root),
      ...externalDocsOf(operation),
      tags: tagsOf(operation),
      deprecated: operation.boolean("x-deprecated") ?? false,
      at: operation.at,
    };
    checkDelivery(operation, messages, references, this.problems);
    return built;
  }
}

const actions = [
  ["subscribe", "send"],
  ["publish", "receive"],
] as const;
