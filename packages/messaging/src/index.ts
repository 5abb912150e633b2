export type { AddressParameter, AddressParameters, NoParameters } from "./address-parameters.js";
export type { ApplicationHeaders } from "./application-headers.js";
export { backoffMs } from "./backoff.js";
export { BatchConsumer, type BatchItem } from "./batch-consumer.js";
export { Bell } from "./bell.js";
export type { Binding, Broker, BrokerFeatures, BrokerHealth, QueueDeclaration, RunningSubscription } from "./broker.js";
export type {
  Channel,
  Delivery,
  DeliveryOptions,
  DeliveryPolicies,
  Exchange,
  MessageDescriptor,
  Tagged,
} from "./channel.js";
export { decodeHeaders, encodeHeaders, type Headers } from "./cloud-events.js";
export { type Composed, type Composing, composeMessage } from "./compose-message.js";
export { type ConnectionFiles, connectionFromFiles } from "./connection-files.js";
export { type ConsumeOptions, type Consumes, consume, type RunningConsumer } from "./consume.js";
export { Consumer } from "./consumer.js";
export {
  type DeadLetterFilter,
  DeadLetters,
  deadLetterId,
  type ListedDeadLetter,
  type Replay,
} from "./dead-letters.js";
export { type ChannelDefinition, defineChannel, deliveryDefaults } from "./define-channel.js";
export type { Effect } from "./effect.js";
export { type EncryptOptions, encryptBroker } from "./encrypt-broker.js";
export type { Envelope } from "./envelope.js";
export {
  BrokerUnavailableError,
  ConnectionFileError,
  DeadLetterRefusedError,
  DeadLetterUnknownError,
  DependencyUnavailableError,
  type ErrorCode,
  EventTooLargeError,
  errorCodes,
  HandlerTimeoutError,
  InvalidEventError,
  InvalidFormatError,
  InvalidParameterError,
  InvalidServerVariableError,
  MessagingError,
  PublishForbiddenError,
  PublishRefusedError,
  PublishTimeoutError,
  RequestTimeoutError,
  TopologyError,
  UnroutableError,
  UnsafeDeliveryError,
} from "./errors.js";
export { currentContext, type EventContext, runWithContext } from "./event-context.js";
export { failureOf } from "./failure.js";
export {
  Email,
  type Formatted,
  Hostname,
  Ipv4,
  Ipv6,
  IsoDate,
  IsoDateTime,
  IsoDuration,
  IsoTime,
  type TextFormat,
  type Unbranded,
  Uri,
  UriReference,
  Uuid,
} from "./formatted.js";
export { type BreakerState, Guard, Guarded, type GuardOptions } from "./guard.js";
export { InProcessBroker } from "./in-process-broker.js";
export type { Claim, Inbox } from "./inbox.js";
export { MemoryInbox } from "./memory-inbox.js";
export {
  type DeadLetter,
  type DeadLetterFate,
  type DeadLetterReason,
  deadLetterReasons,
  type Failure,
  type GivenUpBy,
  type IncomingMessage,
  type Outcome,
  type OutgoingMessage,
} from "./message.js";
export type { MessageContext } from "./message-context.js";
export type { HeadersDescriptor, NoHeaders } from "./message-headers.js";
export { observeBroker } from "./observe-broker.js";
export type {
  DeadLetteredObservation,
  DeduplicatedObservation,
  DeliveredObservation,
  FailedObservation,
  HandledObservation,
  IgnoredObservation,
  MessagingObserver,
  NotRelayedObservation,
  OutageObservation,
  PublishedObservation,
  RefusedObservation,
  RelayedObservation,
  RelayOutageObservation,
} from "./observer.js";
export type { OlderMessage, OlderMessageDefinition, Upcast, Upcasts } from "./older-message.js";
export {
  type Backlog,
  type BehindParked,
  type Lease,
  type NextRows,
  type Outbox,
  type OutboxEntry,
  type OutboxRow,
  outboxEntry,
  outboxPartitions,
  type ParkedRow,
  type Settlement,
} from "./outbox.js";
export { OutboxRelay, type OutboxRelayOptions } from "./outbox-relay.js";
export type { Encrypted, PayloadCipher } from "./payload-cipher.js";
export { PendingOutcome } from "./pending-outcome.js";
export { politely } from "./politely.js";
export { type PublishArguments, type Published, Publisher, type PublishOptions, type Schedule } from "./publisher.js";
export {
  type Answer,
  type RequestArguments,
  Requester,
  type RequestOptions,
  type RequestReply,
  Responder,
} from "./request-reply.js";
export {
  type AccessToken,
  type ApiKey,
  type ClientCertificate,
  type Connection,
  type ConnectionArguments,
  defineServer,
  type NoCredentials,
  type NoVariables,
  Server,
  type ServerDefinition,
  type ServerVariable,
  type UserPassword,
} from "./server.js";
export { readStoredMessage, type StoredMessage } from "./stored-message.js";
export {
  defineSubscription,
  type SubscribedMessage,
  type Subscription,
  type SubscriptionDefinition,
} from "./subscription.js";
export { routes } from "./topic-pattern.js";
export type { AsyncTransaction, SyncTransaction, Transaction } from "./transaction.js";
export { isTransient } from "./transient.js";
export { Unsettled } from "./unsettled.js";
export { type Upcaster, upcasted, upcasterFor } from "./upcaster.js";
export type { Issue, Validate, ValidationResult } from "./validate.js";
export { withoutPublishing } from "./without-publishing.js";
