// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { defineServer } from "@tenon/messaging";

/** What the server `rabbitmq` leaves open. */
export interface RabbitmqVariables {
  /** Where RabbitMQ runs. */
  readonly host?: string;
}

/** The shop's message broker. */
export const rabbitmq = defineServer<RabbitmqVariables>({
  protocol: "amqp",
  host: "{host}:5672",
  variables: { host: { default: "localhost" } },
});
