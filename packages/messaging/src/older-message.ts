import type { Channel, MessageDescriptor } from "./channel.js";
import type { Envelope } from "./envelope.js";
import { UnsafeDeliveryError } from "./errors.js";

/** Makes of an older message what a consumer reads today. It is given the whole of it, valid. What it gives is validated. */
export type Upcast<Old, Event> = (old: Old, envelope: Envelope) => Event;

/** By the names that the subscription gives the older messages, the functions that make of them what is read today. */
export type Upcasts = Readonly<Record<string, Upcast<never, unknown>>>;

/** An older message that a subscription takes as well. */
export interface OlderMessage {
  /** What its function is called: its type, where that alone tells which message it is. */
  readonly name: string;
  /** Where it travels. The queue is bound there, too. */
  readonly channel: Channel<unknown, object, object>;
  readonly message: MessageDescriptor;
  /** The versions that are meant: those that begin with this. Absent where the type alone tells it from what is read today. */
  readonly version?: string;
  /** The type of the message that it becomes. */
  readonly to: string;
}

/** How a subscription names an older message: `type` is its name where it is not said, `to` the only message. */
export interface OlderMessageDefinition {
  readonly channel: Channel<unknown, object, object>;
  readonly type?: string;
  readonly to?: string;
}

/** The older messages of a subscription to a channel. Throws `TypeError` for one that there is not. */
export function olderMessages(
  { channel, queue }: { readonly channel: Pick<Channel<unknown>, "messages">; readonly queue: string },
  definitions: Readonly<Record<string, OlderMessageDefinition>> = {},
): readonly OlderMessage[] {
  const older = Object.entries(definitions).map(
    ([name, { channel: source, type = name, to = channel.messages[0]?.type }]) => {
      const message = source.messages.find((one) => one.type === type);
      if (!message) throw new TypeError(`${queue}: the channel ${source.address} has no message ${type}`);
      if (to === undefined) throw new TypeError(`${queue}: it is not said what becomes of ${type}`);
      return { name, channel: source, message, to };
    },
  );
  return older.map((one) => {
    const others = [...channel.messages, ...older.map(({ message }) => message)];
    const isAmbiguous = others.filter(({ type }) => type === one.message.type).length > 1;
    return isAmbiguous ? { ...one, version: majorPrefix(one.message.version) } : one;
  });
}

/** `1.` of `1.4.0`. */
function majorPrefix(version: string): string {
  return /^v?\d+\./.exec(version)?.[0] ?? version;
}

/** Throws `UnsafeDeliveryError` where a consumer takes an older message without a function for it. */
export function refuseMissingUpcasts(queue: string, older: readonly OlderMessage[], upcasters: Upcasts = {}): void {
  for (const { name } of older) {
    if (Object.hasOwn(upcasters, name)) continue;
    throw new UnsafeDeliveryError(
      queue,
      `it takes ${JSON.stringify(name)} as well, but \`upcasters\` has no function of that name.`,
    );
  }
}
