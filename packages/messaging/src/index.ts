export type {
  Broker,
  BrokerFeatures,
  BrokerHealth,
  DeadLetter,
  DeadLetterReason,
  Failure,
  IncomingMessage,
  Outcome,
  OutgoingMessage,
  QueueDeclaration,
  RunningSubscription,
} from "./broker.js";
export type { Channel, Delivery, Exchange, MessageDescriptor, Tagged } from "./channel.js";
export type { Envelope } from "./envelope.js";
export type { Issue, Validate, ValidationResult } from "./validate.js";
