/** A body that only those can read who have its key. */
export interface Encrypted {
  readonly body: Uint8Array;
  /** Names the key, and is none: it travels in the open. */
  readonly keyId: string;
  /** By what name its makers agree, e.g. `A256GCM` (RFC 7518 §5.1). */
  readonly algorithm: string;
}

/**
 * Hides what messages say from whoever has the broker and not the key. Keys are at hand when it is made: it is called for each message, and
 * answers at once.
 */
export interface PayloadCipher {
  /**
   * `about` says which event it is. Let it be authenticated (AES-GCM: additional data), so that no body can be put under another event. `keyId`: with that
   * key and no other, for a dead letter that was edited. Throws where there is none of that name.
   */
  encrypt(plain: Uint8Array, about: Uint8Array, keyId?: string): Encrypted;
  /** Throws where the key is unknown, or the body is not what was encrypted. */
  decrypt(encrypted: Encrypted, about: Uint8Array): Uint8Array;
}
