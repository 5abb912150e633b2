import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Resolves when the server at a port answers a greeting; rejects when it has not within 90 seconds, or when `gaveUp`
 * says a reason to wait no longer.
 *
 * @param {{ port: number, greeting: string, isAnswer: (bytes: Buffer) => boolean, gaveUp: () => string | undefined }} question
 */
export async function answers({ port, greeting, isAnswer, gaveUp }) {
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    const reason = gaveUp();
    if (reason) throw new Error(reason);
    if (await ask(port, greeting, isAnswer)) return;
    await pause(100);
  }
  throw new Error(`nothing answers on port ${port} after 90 seconds`);
}

/**
 * @param {number} port
 * @param {string} greeting
 * @param {(bytes: Buffer) => boolean} isAnswer
 * @returns {Promise<boolean>}
 */
function ask(port, greeting, isAnswer) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    /** @param {boolean} answered */
    const end = (answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
    socket.once("connect", () => socket.write(greeting, "latin1"));
    socket.once("data", (bytes) => end(isAnswer(bytes)));
  });
}

/** The protocol header of AMQP 0-9-1; a broker that is ready answers with a method frame (type 1). */
export const amqp = { greeting: "AMQP\x00\x00\x09\x01", isAnswer: (/** @type {Buffer} */ bytes) => bytes[0] === 1 };

export const resp = {
  greeting: "PING\r\n",
  isAnswer: (/** @type {Buffer} */ bytes) => bytes.toString().startsWith("+PONG"),
};

/** A start-up message of protocol 3.0; a server that takes connections answers with how to authenticate (R). */
export const postgres = {
  greeting: startup("user\0tenon\0database\0postgres\0\0"),
  isAnswer: (/** @type {Buffer} */ bytes) => bytes.toString("latin1", 0, 1) === "R",
};

/** @param {string} parameters */
function startup(parameters) {
  const length = 8 + parameters.length;
  return `\0\0\0${String.fromCharCode(length)}\0\x03\0\0${parameters}`;
}
