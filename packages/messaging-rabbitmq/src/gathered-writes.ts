import { Duplex } from "node:stream";
import type { ChannelModel } from "amqplib";

/**
 * amqplib gives the socket each message by itself, and each is a system call, which costs more than all else that is done to publish it. From now on what it
 * gives in one turn of the event loop goes in one.
 */
export function gatherWrites({ connection }: ChannelModel): void {
  const socket: unknown = Reflect.get(connection, "stream");
  // Not typed, and so no promise: an amqplib that has it elsewhere is slower and right.
  if (!(socket instanceof Duplex)) return;
  const write = socket.write.bind(socket);
  socket.write = (chunk: Uint8Array) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    return write(chunk);
  };
}
