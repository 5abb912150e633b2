import type { OutgoingMessage } from "@tenon/messaging";

/**
 * What a pact says of a message beside its body. Pact's matchers work on flat keys only, so these are flat; each is
 * compared as it stands.
 */
export interface MessageMetadata {
  readonly contentType: string;
  /** The CloudEvents `type`. */
  readonly type: string;
  /** The routing key, where the consumer asks for one and not for a pattern of them. */
  readonly address?: string | undefined;
  /** Its name. One of RabbitMQ's own (`amq.topic`, the nameless) is not said: no document promises it. */
  readonly exchange?: string | undefined;
}

export function messageMetadata({ contentType, type, address, exchange }: MessageMetadata): Record<string, string> {
  return {
    contentType,
    type,
    ...(address !== undefined && { address }),
    ...(exchange !== undefined && !/^(amq\.|$)/.test(exchange) && { exchange }),
  };
}

/** All that a pact may ask of a message that was published, by whatever name: a consumer asks for some of it. */
export function publishedMetadata({ address, exchange, envelope }: OutgoingMessage): Readonly<Record<string, unknown>> {
  const { id, source, specversion, time, datacontenttype, type, headers } = envelope;
  const said = messageMetadata({ contentType: datacontenttype, type, address });
  return {
    ...headers,
    id,
    source,
    specversion,
    time,
    datacontenttype,
    routingKey: address,
    exchange: exchange.name,
    ...said,
  };
}
