import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { production } from "./generated/meters/servers.js";

/** A broker at the server that the document describes. What is secret comes from where the service runs. */
export function connect({ MQ_USER = "", MQ_PASSWORD = "" }: Readonly<Record<string, string | undefined>>) {
  const connection = production.connection({
    variables: { region: "eu" },
    credentials: { user: MQ_USER, password: MQ_PASSWORD },
  });
  return new RabbitMqBroker({ ...connection, name: "meters" });
}
