import { setTimeout as sleep } from "node:timers/promises";
import type { ExamServer } from "@tenon/messaging-conformance";
import { startTcpProxy } from "@tenon/messaging-faults";
import { connect } from "amqplib";
import { RabbitMqBroker } from "../rabbitmq-broker.js";

export interface OwnServer extends ExamServer {
  readonly url: string;
  /** Its door for TLS, straight and not by the line. The certificate is the server's and the user `guest`'s. */
  readonly tls?: { readonly url: string; readonly caFile: string; readonly certFile: string; readonly keyFile: string };
  /** It believes that it has no memory left, and blocks whoever publishes. */
  alarm(): Promise<void>;
  calm(): Promise<void>;
}

/** A RabbitMQ of the test's own, from the door that scripts/with-servers.mjs opens; its clients reach it through a line that can be cut. */
export async function startOwnServer(door: string): Promise<OwnServer> {
  const { url, tls, control } = await ask(`${door}/rabbitmq`, "POST");
  const { hostname, port } = new URL(url);
  const line = await startTcpProxy({ host: hostname, port: Number(port) });
  const throughLine = new URL(url);
  throughLine.port = String(line.port);
  const deed = async (name: string) => {
    await ask(`${control}/${name}`, "POST");
  };

  return {
    url: throughLine.href,
    ...(tls && { tls }),
    connect: () => new RabbitMqBroker({ url: throughLine.href, heartbeatSeconds: 1 }),
    // RabbitMQ syncs its list of quorum queues half a second after the last one was declared; one that is not in it when the
    // server is killed comes back empty and without a leader (seen with 3.10.8).
    settled: () => sleep(2_000),
    kill: () => deed("kill"),
    start: () => deed("start"),
    freeze: () => deed("freeze"),
    thaw: () => deed("thaw"),
    alarm: () => deed("alarm"),
    calm: () => deed("calm"),
    closeConnections: async () => line.cut(),
    async deleteQueue(name) {
      const connection = await connect(url);
      const channel = await connection.createChannel();
      await channel.deleteQueue(name);
      await connection.close();
    },
    async remove() {
      await line.close();
      await ask(control, "DELETE");
    },
  };
}

interface Opened extends Pick<OwnServer, "url" | "tls"> {
  readonly control: string;
}

async function ask(url: string, method: "POST" | "DELETE"): Promise<Opened> {
  const answer = await fetch(url, { method });
  if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`);
  return (await answer.json()) as Opened;
}
