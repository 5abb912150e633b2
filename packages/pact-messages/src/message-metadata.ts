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
}

export function messageMetadata({ contentType, type, address }: MessageMetadata): Record<string, string> {
  return { contentType, type, ...(address !== undefined && { address }) };
}
