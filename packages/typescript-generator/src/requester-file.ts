import type { Operation } from "@tenon/contract";
import { channelEvent, replyTypeArguments } from "./channel-file.js";
import { operationDoc, type ReplyParts } from "./consumer-file.js";
import { type Code, code } from "./emit/code.js";
import { jsdoc } from "./emit/jsdoc.js";
import type { RequesterNames } from "./names/names.js";
import { runtime } from "./runtime.js";

/** All that is written into a requester's file. */
export interface RequesterParts {
  readonly operation: Operation;
  readonly names: RequesterNames;
  readonly request: ReplyParts;
  readonly reply: ReplyParts;
}

export function requesterPieces({ operation, names, request, reply }: RequesterParts): Code[] {
  const asked = { ...request.channelParts, event: channelEvent(request.channelParts) };
  const types = replyTypeArguments(asked, reply.channelParts);
  return [
    code`${operationDoc(operation)}export const ${names.constant}: ${runtime.RequestReply}${types} = { request: ${request.channel}, reply: ${reply.channel} };`,
    code`${jsdoc(`Asks, and waits for a reply: \`request\` resolves with one that is valid.`)}export class ${names.requester} extends ${runtime.Requester}${types} {
  constructor(broker: ${runtime.Broker}) {
    super(${names.constant}, broker);
  }
}`,
  ];
}
