import type { Channel, Contract, Document, Message, Operation, Problem } from "@tenon/contract";
import type { Wanted } from "../declarations.js";
import type { Fingerprints } from "../fingerprint.js";
import { cacheKey, type GenerationCache } from "../generation-cache.js";
import type { Names } from "../names/names.js";
import type { Payloads } from "../payload/payloads.js";
import { type Narrowed, narrow } from "../reads/narrow.js";
import { schemaDigest } from "../schema-digest.js";
import type { VirtualSource } from "../virtual-source.js";
import { WantedValidators } from "../wanted-validators.js";

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
  readonly cache: GenerationCache;
  readonly fingerprints: Fingerprints;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #operations: ReadonlyMap<Channel, readonly Operation[]>;
  readonly #digests = new Map<Message, string>();
  readonly #narrowed = new Map<Operation, Map<Message, Narrowed | undefined>>();

  constructor(known: Pick<Knowledge, "contract" | "names" | "payloads" | "virtual" | "cache" | "fingerprints">) {
    this.contract = known.contract;
    this.#documents = new Map(known.contract.documents.map((document) => [document.id, document]));
    const operations = known.contract.documents.flatMap((document) => document.operations);
    this.#operations = Map.groupBy(operations, ({ channel }) => channel);
    this.names = known.names;
    this.payloads = known.payloads;
    this.virtual = known.virtual;
    this.cache = known.cache;
    this.fingerprints = known.fingerprints;
  }

  document(id: string): Document | undefined {
    return this.#documents.get(id);
  }

  /** Those of every document. */
  operationsOn(channel: Channel): readonly Operation[] {
    return this.#operations.get(channel) ?? [];
  }

  digestOf(message: Message): string {
    const known = this.#digests.get(message);
    if (known !== undefined) return known;
    const schemas = [this.payloads.schemaOf(message), message.headers];
    const said = schemas.map((schema) => (schema ? `${schema.dialect} ${this.fingerprints.of(schema.at)}` : ""));
    const key = cacheKey<string>("digest", ...said);
    const digest = this.cache.get(key) ?? this.cache.set(key, schemaDigest(this.virtual.sources, ...schemas));
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

export type NotEmpty<Item> = readonly [Item, ...Item[]];

export function isNotEmpty<Item>(items: readonly Item[]): items is NotEmpty<Item> {
  return items.length > 0;
}
