import type { Problem } from "@tenon/contract";
import type { ChannelParts } from "../channel-file.js";
import type { ConsumerParts } from "../consumer-file.js";
import type { Wanted } from "../declarations.js";
import type { WantedValidators } from "../wanted-validators.js";
import { planChannel } from "./plan-channel.js";
import { planConsumer } from "./plan-consumer.js";
import { type Knowledge, Planning } from "./planning.js";

/** What every file but `types.ts` says, before the types are written. */
export interface FilePlan {
  readonly channels: readonly ChannelParts[];
  readonly consumers: readonly ConsumerParts[];
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
  const consumers = documents.flatMap((document) =>
    document.operations.flatMap((operation) => {
      const channel = partsOf.get(operation.channel);
      if (operation.action !== "receive" || !channel) return [];
      return planConsumer({ document, operation, channel }, planning) ?? [];
    }),
  );
  return { channels, consumers, types: planning.types, validators: planning.validators, problems: planning.problems };
}
