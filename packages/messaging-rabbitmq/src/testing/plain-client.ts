import { type ConfirmChannel, connect } from "amqplib";

/** Somebody who speaks to RabbitMQ without Tenon. */
export interface PlainClient {
  readonly channel: ConfirmChannel;
  close(): Promise<void>;
}

export async function plainClient(url: string): Promise<PlainClient> {
  const connection = await connect(url);
  const channel = await connection.createConfirmChannel();
  return { channel, close: () => connection.close() };
}
