import { randomBytes } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { type Broker, type EncryptOptions, encryptBroker, type Outcome } from "@tenon/messaging";
import { AesGcmCipher } from "../aes-gcm-cipher.js";
import { eventually } from "../eventually.js";
import { examEnvelope, examExchange, examMessage, examQueue } from "../exam-message.js";
import { Recording, textOf } from "../recording.js";

const error = { code: "NOT_YET", message: "not yet" };
const dead: Outcome = { kind: "dead-letter", reason: "failed", error };

export function encrypting(connect: () => Promise<Broker>): void {
  describe("encrypting", () => {
    const keys = new Map(["2026-10", "2026-11"].map((id) => [id, randomBytes(32)]));

    /** The broker by itself, as who has no key sees it, and with keys. */
    async function both(options: Partial<EncryptOptions> = {}) {
      const open = await connect();
      return { open, sealed: encryptBroker(open, { cipher: new AesGcmCipher(keys, "2026-11"), ...options }) };
    }

    it("hides bodies on their way, names key and algorithm, and gives back the plain text, again after each attempt", async () => {
      const { open, sealed } = await both();
      const exchange = examExchange();
      const [spy, owner] = [
        new Recording(),
        new Recording(async ({ attempt }) => (attempt < 3 ? { kind: "retry", delayMs: 1, error } : { kind: "done" })),
      ];
      await open.subscribe(examQueue({ exchange }), spy.deliver);
      await sealed.subscribe(examQueue({ exchange }), owner.deliver);

      await sealed.publish(examMessage(exchange, "a secret"));

      await owner.count(3);
      await spy.count(1);
      expect(owner.texts).toEqual(["a secret", "a secret", "a secret"]);
      expect(spy.messages[0]?.envelope).toMatchObject({ encryptionkeyid: "2026-11", encryptionalg: "A256GCM" });
      expect(Buffer.from(spy.messages[0]?.body ?? []).includes("secret")).toBe(false);
    });

    it("keeps dead letters as they travelled, shows them readable, and encrypts one that is edited with its own key", async () => {
      const { open, sealed } = await both();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const old = encryptBroker(open, { cipher: new AesGcmCipher(keys, "2026-10") });
      const running = await sealed.subscribe(queue, async () => dead);
      await old.publish(examMessage(exchange, "a secret"));
      await eventually(async () => (await open.deadLetters(queue.name, 1)).length === 1);
      await running.stop();

      const textsOf = async (broker: Broker) =>
        (await broker.deadLetters(queue.name, 2)).map((one) => textOf(one.message));
      expect(await textsOf(sealed)).toEqual(["a secret"]);
      expect(await textsOf(open)).toEqual([expect.not.stringContaining("secret")]);
      await sealed.sweepDeadLetters(queue.name, () => ({ kind: "replace", body: Buffer.from("another secret") }));
      await sealed.sweepDeadLetters(queue.name, () => ({ kind: "replay" }));

      const handler = new Recording();
      await sealed.subscribe(queue, handler.deliver);
      await handler.count(1);
      expect(handler.texts).toEqual(["another secret"]);
      expect(handler.messages[0]?.envelope.encryptionkeyid).toBe("2026-10");
    });

    it("says why a body is unreadable: its key is unknown, it was changed, it is another event's, it came in the open", async () => {
      const { open, sealed } = await both();
      const exchange = examExchange();
      const [spy, owner] = [new Recording(), new Recording()];
      await open.subscribe(examQueue({ exchange, pattern: "exam.first" }), spy.deliver);
      await sealed.subscribe(examQueue({ exchange, pattern: "exam.again" }), owner.deliver);
      await sealed.publish(examMessage(exchange, "a secret", { address: "exam.first" }));
      await spy.count(1);
      const { body = Buffer.alloc(0), envelope } = spy.messages[0] ?? {};
      const sent = examEnvelope({ ...envelope });
      const changed = Buffer.from(body);
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;

      const again = { ...examMessage(exchange, ""), address: "exam.again" };
      await open.publish({ ...again, envelope: { ...sent, encryptionkeyid: "2026-01" }, body });
      await open.publish({ ...again, envelope: sent, body: changed });
      await open.publish({ ...again, envelope: { ...sent, id: "another" }, body });
      await open.publish({ ...again, envelope: examEnvelope(), body: Buffer.from("in the open") });

      await owner.count(4);
      const why = owner.messages.map(({ unreadable = "readable" }) => unreadable).toSorted();
      expect(why).toEqual([
        'cannot be decrypted with the key "2026-01": there is no such key here',
        expect.stringMatching(/^cannot be decrypted with the key "2026-11": /),
        expect.stringMatching(/^cannot be decrypted with the key "2026-11": /),
        "is not encrypted",
      ]);
    });

    it("leaves addresses alone that are not meant, and takes what comes in the open where it may", async () => {
      const { open, sealed } = await both({ addresses: (address) => address === "exam.sealed", acceptPlain: true });
      const exchange = examExchange();
      const [spy, owner] = [new Recording(), new Recording()];
      await open.subscribe(examQueue({ exchange, pattern: "exam.open" }), spy.deliver);
      await sealed.subscribe(examQueue({ exchange, pattern: "exam.sealed" }), owner.deliver);

      await sealed.publish(examMessage(exchange, "no secret", { address: "exam.open" }));
      await open.publish(examMessage(exchange, "still in the open", { address: "exam.sealed" }));

      await Promise.all([spy.count(1), owner.count(1)]);
      expect([...spy.texts, ...owner.texts]).toEqual(["no secret", "still in the open"]);
      expect(owner.messages[0]?.unreadable).toBeUndefined();
    });
  });
}
