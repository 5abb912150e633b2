import type { Channel, Operation, Problem } from "@tenon/contract";
import type { ChannelParts } from "../channel-file.js";
import type { ConsumerParts } from "../consumer-file.js";
import type { Wanted } from "../declarations.js";
import { answersOf } from "../names/names.js";
import type { RequesterParts } from "../requester-file.js";
import type { ServerParts } from "../server-file.js";
import type { WantedValidators } from "../wanted-validators.js";
import { planChannel } from "./plan-channel.js";
import { planConsumer, replyParts } from "./plan-consumer.js";
import { type Knowledge, Planning } from "./planning.js";

/** What every file but `types.ts` says, before the types are written. */
export interface FilePlan {
  readonly channels: readonly ChannelParts[];
  readonly consumers: readonly ConsumerParts[];
  readonly requesters: readonly RequesterParts[];
  readonly servers: readonly ServerParts[];
  readonly types: readonly Wanted[];
  readonly validators: WantedValidators;
  readonly problems: readonly Problem[];
}

/** Decides what each channel's and each consumer's file says, as the homes of payloads stand now. */
export function planFiles(knowledge: Knowledge): FilePlan {
  const planning = new Planning(knowledge);
  const { documents } = knowledge.contract;
  const channels = documents.flatMap((document) =>
    document.channels.flatMap((channel) => planChannel(channel, planning) ?? []),
  );
  const partsOf = new Map(channels.map((parts) => [parts.channel, parts]));
  const repliesTo = (operation: Operation) => {
    const channel = answersOf(operation);
    return channel && partsOf.get(channel);
  };
  const consumers = documents.flatMap((document) =>
    document.operations.flatMap((operation) => {
      const channel = partsOf.get(operation.channel);
      if (operation.action !== "receive" || !channel) return [];
      const replies = repliesTo(operation);
      const receiver = { document, operation, channel, replies, partsOf: (one: Channel) => partsOf.get(one) };
      return planConsumer(receiver, planning) ?? [];
    }),
  );
  const requesters = documents.flatMap((document) =>
    document.operations.flatMap((operation) => {
      const names = knowledge.names.requester(operation);
      const [request, reply] = [partsOf.get(operation.channel), repliesTo(operation)];
      return names && request && reply
        ? [{ operation, names, request: replyParts(request), reply: replyParts(reply) }]
        : [];
    }),
  );
  const servers = documents.flatMap((document) =>
    document.servers.flatMap((server) => {
      const names = knowledge.names.server(server);
      return names ? [{ server, names }] : [];
    }),
  );
  const { types, validators, problems } = planning;
  return { channels, consumers, requesters, servers, types, validators, problems };
}
