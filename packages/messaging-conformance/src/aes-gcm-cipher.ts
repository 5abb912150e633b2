import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Encrypted, PayloadCipher } from "@tenon/messaging";

const algorithm = "A256GCM";

/** AES-256-GCM: a fresh nonce of 12 bytes, the tag of 16, what is encrypted. Old keys stay in `keys` for as long as messages may wait. */
export class AesGcmCipher implements PayloadCipher {
  constructor(
    private readonly keys: ReadonlyMap<string, Uint8Array>,
    private readonly current: string,
  ) {}

  encrypt(plain: Uint8Array, about: Uint8Array, keyId = this.current): Encrypted {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.#key(keyId), nonce).setAAD(about);
    const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { keyId, algorithm, body: Buffer.concat([nonce, cipher.getAuthTag(), hidden]) };
  }

  decrypt({ body, keyId, algorithm: used }: Encrypted, about: Uint8Array): Uint8Array {
    if (used !== algorithm) throw new Error(`the algorithm ${used} is not known`);
    const [nonce, tag, hidden] = [body.subarray(0, 12), body.subarray(12, 28), body.subarray(28)];
    const decipher = createDecipheriv("aes-256-gcm", this.#key(keyId), nonce, { authTagLength: 16 });
    decipher.setAAD(about).setAuthTag(tag);
    return Buffer.concat([decipher.update(hidden), decipher.final()]);
  }

  #key(id: string): Uint8Array {
    const key = this.keys.get(id);
    if (!key) throw new Error("there is no such key here");
    return key;
  }
}
