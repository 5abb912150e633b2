import {
  type Channel,
  type Contract,
  type Location,
  type Message,
  type Operation,
  type PathLoop,
  readsPart,
  readsWhole,
  unrolledRead,
} from "@tenon/contract";
import { matches } from "./address-pattern.js";
import type { Broken, Place, Side } from "./finding.js";
import type { Harm } from "./rule.js";
import { keyOf } from "./schema/shape.js";

/** A receive operation and what it reads of one message. */
export interface Consumer {
  readonly side: Side;
  readonly service: string;
  readonly operation: Operation;
  /** `""` is the whole message; an empty list is somebody who looks at the arrival alone. */
  readonly reads: readonly { readonly path: string; readonly at: Location }[];
}

/**
 * Who receives a message of a channel: by a `$ref` to it, or by the same type on an address that this one matches.
 * Without `message`: who receives anything of the channel.
 */
export function consumersOf(contract: Contract, side: Side, channel: Channel, message?: Message): readonly Consumer[] {
  const wanted = message ? [message] : channel.messages;
  return contract.documents.flatMap((document) =>
    document.operations.flatMap((operation) => {
      if (operation.action !== "receive") return [];
      const received = operation.messages.find((candidate) =>
        wanted.some((one) => isSame(candidate, one) || (candidate.type === one.type && hears(operation, channel))),
      );
      const bound = message === undefined && isSameChannel(operation.channel, channel);
      if (!received && !bound) return [];
      const paths = message && received ? operation.reads.get(received.key) : undefined;
      const whole = [{ path: "", at: operation.at }];
      return [{ side, service: document.service, operation, reads: paths ?? whole }];
    }),
  );
}

/** Whether the operation's queue gets what is sent to the channel's address. */
export function hears(operation: Operation, channel: Channel): boolean {
  const [pattern, address] = [operation.channel.address, channel.address];
  return pattern !== null && address !== null && matches(pattern, address);
}

export function isSame(a: { readonly at: Location }, b: { readonly at: Location }): boolean {
  return keyOf(a.at) === keyOf(b.at);
}

function isSameChannel(a: Channel, b: Channel): boolean {
  return a.document === b.document && a.name === b.name;
}

/** By which of its reads a harm reaches a consumer; undefined when it does not. */
export function reached(
  consumer: Consumer,
  harm: Harm & { readonly path: string },
  loops: readonly PathLoop[],
): (Location & { path: string }) | undefined {
  if (consumer.side !== harm.side || harm.spares?.(consumer.operation)) return undefined;
  if (harm.readers === "all") return { path: "", ...consumer.operation.at };
  const covers = harm.readers === "whole" ? readsWhole : readsPart;
  const by = consumer.reads.find(({ path }) => unrolledRead(path, loops).some((read) => covers(read, harm.path)));
  return by && { path: by.path, ...by.at };
}

export function broken(consumer: Consumer, reads: string, at: Place): Broken {
  const { service, side, operation } = consumer;
  return { side, service, document: operation.document, operation: operation.name, reads, at };
}
