import type { Rule } from "./rule.js";
import { acceptanceExpired } from "./rules/acceptance-expired.js";
import { acceptanceInvalid } from "./rules/acceptance-invalid.js";
import { acceptanceUnused } from "./rules/acceptance-unused.js";
import { addressChanged } from "./rules/address-changed.js";
import { applicationIdChanged } from "./rules/application-id-changed.js";
import { bindingsChanged } from "./rules/bindings-changed.js";
import { channelAdded } from "./rules/channel-added.js";
import { channelDeprecated } from "./rules/channel-deprecated.js";
import { channelQueueChanged } from "./rules/channel-queue-changed.js";
import { channelRemoved } from "./rules/channel-removed.js";
import { channelRenamed } from "./rules/channel-renamed.js";
import { channelServersChanged } from "./rules/channel-servers-changed.js";
import { constraintLoosened } from "./rules/constraint-loosened.js";
import { constraintTightened } from "./rules/constraint-tightened.js";
import { contentTypeChanged } from "./rules/content-type-changed.js";
import { correlationIdChanged } from "./rules/correlation-id-changed.js";
import { deadLetterChanged } from "./rules/dead-letter-changed.js";
import { deadlineChanged } from "./rules/deadline-changed.js";
import { deliveryChanged } from "./rules/delivery-changed.js";
import { documentRemoved } from "./rules/document-removed.js";
import { enumValueAdded } from "./rules/enum-value-added.js";
import { enumValueRemoved } from "./rules/enum-value-removed.js";
import { exchangeArgumentsChanged } from "./rules/exchange-arguments-changed.js";
import { exchangeDurabilityChanged } from "./rules/exchange-durability-changed.js";
import { exchangeTypeChanged } from "./rules/exchange-type-changed.js";
import { fieldAdded } from "./rules/field-added.js";
import { fieldBecameOptional } from "./rules/field-became-optional.js";
import { fieldBecameRequired } from "./rules/field-became-required.js";
import { fieldRemoved } from "./rules/field-removed.js";
import { headerAdded } from "./rules/header-added.js";
import { headerRemoved } from "./rules/header-removed.js";
import { headersChanged } from "./rules/headers-changed.js";
import { maxBytesChanged } from "./rules/max-bytes-changed.js";
import { messageAdded } from "./rules/message-added.js";
import { messageBindingsChanged } from "./rules/message-bindings-changed.js";
import { messageDeprecated } from "./rules/message-deprecated.js";
import { messageFormatChanged } from "./rules/message-format-changed.js";
import { messageKeyRenamed } from "./rules/message-key-renamed.js";
import { messageRemoved } from "./rules/message-removed.js";
import { messageRenamed } from "./rules/message-renamed.js";
import { operationActionChanged } from "./rules/operation-action-changed.js";
import { operationAdded } from "./rules/operation-added.js";
import { operationBindingsChanged } from "./rules/operation-bindings-changed.js";
import { operationChannelChanged } from "./rules/operation-channel-changed.js";
import { operationDeliveryChanged } from "./rules/operation-delivery-changed.js";
import { operationMessagesChanged } from "./rules/operation-messages-changed.js";
import { operationRemoved } from "./rules/operation-removed.js";
import { operationRenamed } from "./rules/operation-renamed.js";
import { operationSecurityChanged } from "./rules/operation-security-changed.js";
import { orderingChanged } from "./rules/ordering-changed.js";
import { parameterAdded } from "./rules/parameter-added.js";
import { parameterLocationChanged } from "./rules/parameter-location-changed.js";
import { parameterRemoved } from "./rules/parameter-removed.js";
import { parameterValueAdded } from "./rules/parameter-value-added.js";
import { parameterValueRemoved } from "./rules/parameter-value-removed.js";
import { queueRedeclared } from "./rules/queue-redeclared.js";
import { queueRenamed } from "./rules/queue-renamed.js";
import { readsChanged } from "./rules/reads-changed.js";
import { removedWithoutDeprecation } from "./rules/removed-without-deprecation.js";
import { replyChanged } from "./rules/reply-changed.js";
import { retentionShortened } from "./rules/retention-shortened.js";
import { retriesChanged } from "./rules/retries-changed.js";
import { routingKindChanged } from "./rules/routing-kind-changed.js";
import { schemaChanged } from "./rules/schema-changed.js";
import { securityLoosened } from "./rules/security-loosened.js";
import { securityTightened } from "./rules/security-tightened.js";
import { serverAdded } from "./rules/server-added.js";
import { serverAddressChanged } from "./rules/server-address-changed.js";
import { serverBindingsChanged } from "./rules/server-bindings-changed.js";
import { serverProtocolChanged } from "./rules/server-protocol-changed.js";
import { serverRemoved } from "./rules/server-removed.js";
import { serverVariableChanged } from "./rules/server-variable-changed.js";
import { typeChanged } from "./rules/type-changed.js";
import { upcastRemoved } from "./rules/upcast-removed.js";
import { variantAdded } from "./rules/variant-added.js";
import { variantRemoved } from "./rules/variant-removed.js";
import { versionLowered } from "./rules/version-lowered.js";
import { versionNotRaised } from "./rules/version-not-raised.js";
import { versionTooSmall } from "./rules/version-too-small.js";
import { vhostChanged } from "./rules/vhost-changed.js";

/** Every rule, from the document down to the value. */
export const rules: readonly Rule[] = [
  documentRemoved,
  versionNotRaised,
  versionTooSmall,
  versionLowered,
  applicationIdChanged,
  serverRemoved,
  serverAdded,
  serverAddressChanged,
  serverProtocolChanged,
  serverVariableChanged,
  serverBindingsChanged,
  securityTightened,
  securityLoosened,
  channelRemoved,
  channelAdded,
  channelRenamed,
  removedWithoutDeprecation,
  channelDeprecated,
  addressChanged,
  parameterAdded,
  parameterRemoved,
  parameterValueAdded,
  parameterValueRemoved,
  parameterLocationChanged,
  channelServersChanged,
  exchangeTypeChanged,
  exchangeDurabilityChanged,
  exchangeArgumentsChanged,
  vhostChanged,
  routingKindChanged,
  channelQueueChanged,
  bindingsChanged,
  orderingChanged,
  retentionShortened,
  retriesChanged,
  deadLetterChanged,
  maxBytesChanged,
  deadlineChanged,
  deliveryChanged,
  operationRemoved,
  operationAdded,
  operationRenamed,
  operationActionChanged,
  operationChannelChanged,
  operationMessagesChanged,
  operationSecurityChanged,
  queueRenamed,
  queueRedeclared,
  operationBindingsChanged,
  readsChanged,
  operationDeliveryChanged,
  replyChanged,
  messageRemoved,
  messageAdded,
  messageRenamed,
  messageKeyRenamed,
  messageDeprecated,
  messageFormatChanged,
  contentTypeChanged,
  headerRemoved,
  headerAdded,
  headersChanged,
  correlationIdChanged,
  messageBindingsChanged,
  fieldRemoved,
  fieldAdded,
  fieldBecameOptional,
  fieldBecameRequired,
  typeChanged,
  enumValueAdded,
  enumValueRemoved,
  upcastRemoved,
  variantAdded,
  variantRemoved,
  constraintLoosened,
  constraintTightened,
  schemaChanged,
  acceptanceExpired,
  acceptanceInvalid,
  acceptanceUnused,
];
