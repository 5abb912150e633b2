import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a server that can be cut. */
export interface TcpProxy {
  readonly port: number;
  /** Ends every connection, without a goodbye. New ones can be made. */
  cut(): void;
  /** Carries nothing more in either direction and says nothing about it: a black hole. New connections fall into it too. */
  swallow(): void;
  /** Carries again; what was swallowed is not lost. */
  resume(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isSwallowing = false;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whoever is at either end sees the end of the connection.
    socket.on("error", () => {});
    if (isSwallowing) socket.pause();
  };
  const server = createServer((client) => {
    const upstream = connect(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      keep(from);
      from.on("data", (bytes) => to.write(bytes));
      from.on("close", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    swallow() {
      isSwallowing = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      isSwallowing = false;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
