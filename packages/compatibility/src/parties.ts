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
import type { Side } from "./finding.js";
import { OperationsIndex } from "./operations-index.js";
import type { Reach } from "./rule.js";
import { keyOf } from "./schema/shape.js";

/** An operation that has to do with what was compared, on one of the sides, and what it reads of one message. */
export interface Party {
  readonly side: Side;
  readonly service: string;
  readonly operation: Operation;
  /** Whether it stands for receivers that no document tells of. */
  readonly outside: boolean;
  /** Whether it sends an older message, which the operation in question upcasts. */
  readonly older?: true;
  /** `""` is the whole message; an empty list is somebody who looks at the arrival alone. */
  readonly reads: readonly { readonly path: string; readonly at: Location }[];
}

export interface Meeting {
  readonly contract: Contract;
  readonly side: Side;
  /** Whether receivers are to be thought of where no document has one. */
  readonly outsiders: boolean;
}

/**
 * Who receives a message of a channel: by a `$ref` to it, or by the same type on an address that this one matches. Who upcasts it, reads all of it.
 * Without `message`: who receives anything of the channel;
 * of one that gathers others, only who is bound to it, since all that it carries comes by those.
 */
export function receiversOf(
  { contract, side, outsiders }: Meeting,
  channel: Channel,
  message?: Message,
): readonly Party[] {
  const wanted = message ? [message] : channel.messages;
  const index = OperationsIndex.of(contract);
  const all = index.receivers(channel, wanted);
  const isGathering = message === undefined && index.gathers(channel);
  const candidates = isGathering ? all.filter(({ operation }) => isSameChannel(operation.channel, channel)) : all;
  const known = candidates.flatMap(({ document, operation }): Party[] => {
    const received = operation.messages.find((candidate) =>
      wanted.some((one) => isSame(candidate, one) || (candidate.type === one.type && hears(operation, channel))),
    );
    const { upcasts = [] } = operation;
    const upcast = upcasts.some(({ from }) => wanted.some((one) => isSame(from, one)));
    const bound = message === undefined && isSameChannel(operation.channel, channel);
    if (!received && !upcast && !bound) return [];
    const paths = message && received ? operation.reads.get(received.key) : undefined;
    const whole = [{ path: "", at: operation.at }];
    return [{ side, service: document.service, operation, outside: false, reads: paths ?? whole }];
  });
  return known.length > 0 || !outsiders ? known : [outsider(side, channel)];
}

/** Who sends to a channel. */
export function sendersOf({ contract, side }: Meeting, channel: Channel): readonly Party[] {
  return OperationsIndex.of(contract)
    .senders(channel)
    .map(({ operation }) => partyOf(operation, side));
}

/** An operation by itself, whatever it reads. */
export function partyOf(operation: Operation, side: Side): Party {
  const [service = operation.document] = operation.document.split("/");
  return { side, service, operation, outside: false, reads: [{ path: "", at: operation.at }] };
}

function outsider(side: Side, channel: Channel): Party {
  const operation: Operation = {
    name: "",
    document: channel.document,
    action: "receive",
    channel,
    messages: channel.messages,
    bindings: {},
    reads: new Map(),
    delivery: {},
    tags: [],
    deprecated: false,
    at: channel.at,
  };
  return { ...partyOf(operation, side), outside: true };
}

/** Whether the operation's queue gets what is sent to the channel's address. */
export function hears(operation: Operation, channel: Channel): boolean {
  const [pattern, address] = [operation.channel.address, channel.address];
  return pattern !== null && address !== null && matches(pattern, address);
}

export function isSame(a: { readonly at: Location }, b: { readonly at: Location }): boolean {
  return keyOf(a.at) === keyOf(b.at);
}

export function isSameChannel(a: Channel, b: Channel): boolean {
  return a.document === b.document && a.name === b.name;
}

/** By which of its reads a harm reaches somebody; undefined when it does not. */
export function reached(
  party: Party,
  harm: Reach & { readonly path: string },
  loops: readonly PathLoop[],
): (Location & { path: string }) | undefined {
  if (party.side !== harm.side || party.older !== harm.older || harm.spares?.(party.operation)) return undefined;
  if (harm.readers === "all") return { path: "", ...party.operation.at };
  const covers = harm.readers === "whole" ? readsWhole : readsPart;
  const by = party.reads.find(({ path }) => unrolledRead(path, loops).some((read) => covers(read, harm.path)));
  return by && { path: by.path, ...by.at };
}
