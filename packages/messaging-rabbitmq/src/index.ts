export { RabbitMqBroker, type RabbitMqOptions } from "./rabbitmq-broker.js";
