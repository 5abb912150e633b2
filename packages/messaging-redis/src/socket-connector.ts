import { connect, type NetConnectOpts, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls } from "node:tls";
import { AbstractConnector } from "ioredis";

interface Server {
  readonly host?: string;
  readonly port?: number;
  readonly family?: number;
  readonly path?: string;
  readonly tls?: ConnectionOptions | boolean;
  readonly disconnectTimeout: number;
}

/**
 * Connects as ioredis does, and hears every error of the socket. ioredis hears the first; over TLS a second may follow, such as the server's alert
 * at a connection that is being given up, and an error that nobody hears ends the process.
 */
export class SocketConnector extends AbstractConnector {
  readonly #server: Server;

  constructor(options: unknown) {
    const server = options as Server;
    super(server.disconnectTimeout);
    this.#server = server;
  }

  async connect(): Promise<Socket> {
    const { host, port, family, path, tls } = this.#server;
    const place = (path ? { path } : { host, port, family }) as NetConnectOpts;
    const socket = tls ? connectTls({ ...place, ...(typeof tls === "object" && tls) }) : connect(place);
    this.connecting = true;
    this.stream = socket;
    socket.on("error", (error: Error) => {
      this.firstError ??= error;
    });
    return socket;
  }
}
