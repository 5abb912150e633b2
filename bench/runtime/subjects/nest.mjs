import { window } from "../orders.mjs";
import { load } from "../peers.mjs";

/**
 * A microservice with one event handler that acknowledges by hand, and a client. It names no exchange: events go to the queue by its name.
 *
 * @param {import("../subject-process.mjs").Place} place
 */
export async function nestSubject({ url, queue, queueType }) {
  await load("nest", "reflect-metadata");
  const { Controller, Logger, Module } = await load("nest", "@nestjs/common");
  const { NestFactory } = await load("nest", "@nestjs/core");
  const { ClientProxyFactory, Ctx, EventPattern, Payload, Transport } = await load("nest", "@nestjs/microservices");
  const { lastValueFrom } = await load("nest", "rxjs");
  Logger.overrideLogger(false);
  const queueOptions = { durable: true, arguments: { "x-queue-type": queueType } };
  const options = {
    urls: [url],
    queue,
    queueOptions,
    prefetchCount: window,
    noAck: false,
    persistent: true,
    socketOptions: { connectionOptions: { noDelay: true } },
  };
  const client = ClientProxyFactory.create({ transport: Transport.RMQ, options: { ...options, noAck: true } });
  await client.connect();
  let handle = (_order) => {};

  class Orders {
    placed(order, context) {
      handle(order);
      context.getChannelRef().ack(context.getMessage());
    }
  }
  const method = Object.getOwnPropertyDescriptor(Orders.prototype, "placed");
  EventPattern("orders.order-placed.v1")(Orders.prototype, "placed", method);
  Payload()(Orders.prototype, "placed", 0);
  Ctx()(Orders.prototype, "placed", 1);
  Controller()(Orders);
  class Shop {}
  Module({ controllers: [Orders] })(Shop);

  return {
    publish: (order) => lastValueFrom(client.emit("orders.order-placed.v1", order)),

    async consume(given) {
      handle = given;
      const service = await NestFactory.createMicroservice(Shop, { transport: Transport.RMQ, options, logger: false });
      await service.listen();
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await service.close();
      };
    },

    close: () => client.close(),
  };
}
