import type { Broker, RunningSubscription } from "./broker.js";
import type { Envelope } from "./envelope.js";
import type { DeadLetter, DeadLetterFate, IncomingMessage, OutgoingMessage } from "./message.js";
import type { PayloadCipher } from "./payload-cipher.js";

export interface EncryptOptions {
  readonly cipher: PayloadCipher;
  /** Whose bodies are encrypted: every address if not said. */
  readonly addresses?: (address: string) => boolean;
  /** Whether what comes there in the open is taken as well, as it must be while publishers move. `false` if not said: it is a dead letter. */
  readonly acceptPlain?: boolean;
}

/**
 * The same broker; bodies are encrypted when they leave this process, and readable again when they have come. What is validated is the plain
 * text; dead letters stay encrypted where they are kept. The id of the key and the algorithm travel as attributes
 * `encryptionkeyid` and `encryptionalg`.
 */
export function encryptBroker(broker: Broker, options: EncryptOptions): Broker {
  const { cipher, addresses = () => true } = options;
  const readable = (message: IncomingMessage) => decrypted(message, options);
  return {
    features: broker.features,
    ...(broker.observers && { observers: broker.observers }),
    publish: (message) => broker.publish(addresses(message.address) ? encrypted(message, cipher) : message),
    subscribe: (queue, deliver): Promise<RunningSubscription> =>
      broker.subscribe(queue, (message) => deliver(readable(message))),
    async deadLetters(queue, limit) {
      const letters = await broker.deadLetters(queue, limit);
      return letters.map((letter) => ({ ...letter, message: readable(letter.message) }));
    },
    sweepDeadLetters: (queue, decide) =>
      broker.sweepDeadLetters(queue, (letter) => {
        const fate = decide({ ...letter, message: readable(letter.message) });
        return fate.kind === "replace" ? replaced(letter, fate, cipher) : fate;
      }),
    health: () => broker.health(),
    close: () => broker.close(),
  };
}

function encrypted(message: OutgoingMessage, cipher: PayloadCipher): OutgoingMessage {
  const { envelope } = message;
  const { body, keyId, algorithm } = cipher.encrypt(message.body, aboutOf(envelope));
  return { ...message, body, envelope: { ...envelope, encryptionkeyid: keyId, encryptionalg: algorithm } };
}

function decrypted(message: IncomingMessage, options: EncryptOptions): IncomingMessage {
  const { cipher, addresses = () => true, acceptPlain = false } = options;
  const { envelope, body, address } = message;
  const { encryptionkeyid: keyId, encryptionalg: algorithm } = envelope;
  if (keyId === undefined || algorithm === undefined) {
    return acceptPlain || !addresses(address) ? message : { ...message, unreadable: "is not encrypted" };
  }
  try {
    return { ...message, body: cipher.decrypt({ body, keyId, algorithm }, aboutOf(envelope)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...message, unreadable: `cannot be decrypted with the key ${JSON.stringify(keyId)}: ${why}` };
  }
}

/** The attributes of a dead letter stay what they are, so it has to be the same key. */
function replaced(
  { message: { envelope } }: DeadLetter,
  fate: Extract<DeadLetterFate, { kind: "replace" }>,
  cipher: PayloadCipher,
): DeadLetterFate {
  const keyId = envelope.encryptionkeyid;
  return keyId === undefined ? fate : { ...fate, body: cipher.encrypt(fate.body, aboutOf(envelope), keyId).body };
}

/** Which event it is (CloudEvents 1.0 §3.1: source and id), and of which type. */
function aboutOf({ source, id, type }: Partial<Envelope>): Uint8Array {
  return Buffer.from(JSON.stringify([source, id, type]));
}
