import type { Channel, Contract, Json, Message } from "@tenon/contract";
import { judgesOf } from "@tenon/typescript-generator";
import { exampleHeaders, exampleParameters } from "../docs/example-options.js";
import { examplesIn } from "../docs/examples-in.js";

/** What a publisher of the channel is called with. */
export interface MockEvent {
  readonly type: string;
  /** The payload, or `{ type, data }` where the channel has several messages. */
  readonly event: Json;
  /** Its headers and the address's parameters, where there are any. */
  readonly options: { readonly headers?: Json; readonly parameters?: Json };
}

/** The valid examples of the channel's messages in the order of the document; of a message without any, one made from its schema. */
export function mockEvents(contract: Contract, { messages, parameters }: Channel): readonly MockEvent[] {
  const made = examplesIn(contract);
  const values = exampleParameters(parameters);
  const given = values === undefined ? {} : { parameters: values };
  return messages.flatMap((message) => {
    const payloads = examplesOf(contract, message);
    if (payloads.length === 0) payloads.push({ payload: made({ ...message, examples: [] }) });
    return payloads.flatMap(({ payload, headers = exampleHeaders(message, made) }) => {
      if (payload === undefined) return [];
      const event = messages.length > 1 ? { type: message.type, data: payload } : payload;
      return [{ type: message.type, event, options: { ...given, ...(headers === undefined ? {} : { headers }) } }];
    });
  });
}

function examplesOf({ sources }: Contract, message: Message): { payload: Json | undefined; headers?: Json }[] {
  const { payload: schema, examples } = message;
  const [accepts] = schema ? judgesOf(sources, [schema]) : [];
  return examples.flatMap(({ payload, headers }) =>
    payload !== undefined && accepts?.(payload) === true
      ? [{ payload, ...(headers === undefined ? {} : { headers }) }]
      : [],
  );
}
