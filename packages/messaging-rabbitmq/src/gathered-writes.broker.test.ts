import { Duplex } from "node:stream";
import { describe, expect, it, jest } from "@jest/globals";
import { type ChannelModel, connect } from "amqplib";
import { gatherWrites } from "./gathered-writes.js";

jest.setTimeout(60_000);

const url = process.env.RABBITMQ_URL ?? "";
if (!url) throw new Error("run this through `node scripts/with-servers.mjs`: RABBITMQ_URL is not set");

/** What stands for amqplib's connection, and what has reached the server, call by call. */
function given(): { model: ChannelModel; socket: Duplex; calls: string[] } {
  const calls: string[] = [];
  const socket = new Duplex({
    read() {},
    write(chunk, _, done) {
      calls.push(String(chunk));
      done();
    },
    writev(chunks, done) {
      calls.push(chunks.map(({ chunk }) => String(chunk)).join(" "));
      done();
    },
  });
  return { model: { connection: { stream: socket } } as unknown as ChannelModel, socket, calls };
}

describe("gatherWrites", () => {
  it("sends what is written in one turn in one call, and nothing later than that", async () => {
    const { model, socket, calls } = given();
    gatherWrites(model);

    for (const chunk of ["one", "two", "three"]) socket.write(Buffer.from(chunk));
    expect(calls).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    socket.write(Buffer.from("four"));
    await new Promise((resolve) => setImmediate(resolve));

    expect(calls).toEqual(["one two three", "four"]);
  });

  it("holds nothing back when the connection is closed in the same turn", async () => {
    const { model, socket, calls } = given();
    gatherWrites(model);

    socket.write(Buffer.from("the last"));
    await new Promise<void>((resolve) => socket.end(resolve));

    expect(calls).toEqual(["the last"]);
  });

  it("finds the socket of the amqplib that we use", async () => {
    const model = await connect(url);
    gatherWrites(model);

    const channel = await model.createConfirmChannel();
    const { queue } = await channel.assertQueue("", { exclusive: true });
    for (let n = 0; n < 100; n++) channel.sendToQueue(queue, Buffer.from(String(n)));
    await channel.waitForConfirms();

    expect(Object.hasOwn(Reflect.get(model.connection, "stream"), "write")).toBe(true);
    expect((await channel.checkQueue(queue)).messageCount).toBe(100);
    await model.close();
  });
});
