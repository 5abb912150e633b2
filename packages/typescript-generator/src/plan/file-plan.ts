import type { Contract, Document, Message, Operation, Problem } from "@tenon/contract";
import type { ChannelParts } from "../channel-file.js";
import type { ConsumerParts } from "../consumer-file.js";
import type { Wanted } from "../declarations.js";
import type { Names } from "../names/names.js";
import type { Payloads } from "../payloads.js";
import { type Narrowed, narrow } from "../reads/narrow.js";
import { schemaDigest } from "../schema-digest.js";
import type { VirtualSource } from "../virtual-source.js";
import { WantedValidators } from "../wanted-validators.js";
import { planChannel } from "./plan-channel.js";
import { planConsumer } from "./plan-consumer.js";

/** What every file but `types.ts` says, before the types are written. */
export interface FilePlan {
  readonly channels: readonly ChannelParts[];
  readonly consumers: readonly ConsumerParts[];
  readonly types: readonly Wanted[];
  readonly validators: WantedValidators;
  readonly problems: readonly Problem[];
}

/** What is known while files are planned, and what is gathered on the way. */
export class Planning {
  readonly types: Wanted[] = [];
  readonly validators = new WantedValidators();
  readonly problems: Problem[] = [];

  constructor(readonly knowledge: Knowledge) {}
}

/** What does not change from one plan to the next. */
export class Knowledge {
  readonly contract: Contract;
  readonly names: Names;
  readonly payloads: Payloads;
  readonly virtual: VirtualSource;
  readonly #digests = new Map<Message, string>();
  readonly #narrowed = new Map<Operation, Map<Message, Narrowed | undefined>>();

  constructor(known: { contract: Contract; names: Names; payloads: Payloads; virtual: VirtualSource }) {
    this.contract = known.contract;
    this.names = known.names;
    this.payloads = known.payloads;
    this.virtual = known.virtual;
  }

  document(id: string): Document | undefined {
    return this.contract.documents.find((document) => document.id === id);
  }

  digestOf(message: Message): string {
    const known = this.#digests.get(message);
    if (known !== undefined) return known;
    const digest = schemaDigest(this.virtual.sources, this.payloads.schemaOf(message), message.headers);
    this.#digests.set(message, digest);
    return digest;
  }

  narrowed(operation: Operation, message: Message, typeName: string): Narrowed | undefined {
    const ofOperation = this.#narrowed.get(operation) ?? new Map<Message, Narrowed | undefined>();
    this.#narrowed.set(operation, ofOperation);
    if (!ofOperation.has(message)) {
      ofOperation.set(
        message,
        narrow({ operation, message, payload: this.payloads.schemaOf(message), typeName, virtual: this.virtual }),
      );
    }
    return ofOperation.get(message);
  }
}

/** Decides what each channel's and each consumer's file says, as the homes of payloads stand now. */
export function planFiles(knowledge: Knowledge): FilePlan {
  const planning = new Planning(knowledge);
  const { documents } = knowledge.contract;
  const channels = documents.flatMap((document) =>
    document.channels.flatMap((channel) => planChannel(channel, planning) ?? []),
  );
  const consumers = documents.flatMap((document) =>
    document.operations.flatMap((operation) => {
      const channel = channels.find((parts) => parts.channel === operation.channel);
      if (operation.action !== "receive" || !channel) return [];
      return planConsumer({ document, operation, channel }, planning) ?? [];
    }),
  );
  return { channels, consumers, types: planning.types, validators: planning.validators, problems: planning.problems };
}

export type NotEmpty<Item> = readonly [Item, ...Item[]];

export function isNotEmpty<Item>(items: readonly Item[]): items is NotEmpty<Item> {
  return items.length > 0;
}
