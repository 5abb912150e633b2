export { type PactErrorCode, pactErrorCodes } from "./error-codes.js";
export { handleVariants, type VariantTrial } from "./handle-variants.js";
export { mergePacts, PactMergeError } from "./merge-pacts.js";
export { type ExpectedMessage, type MessagePact, type MessagePactOptions, messagePact } from "./message-pact.js";
export { RecordingBroker } from "./recording-broker.js";
export { type RecordingConsumer, recordingReads } from "./recording-reads.js";
export { type ExpectedReply, type RequestPact, type RequestPactOptions, requestPact } from "./request-pact.js";
export { VariantRefusedError } from "./variant-refused-error.js";
export { type Variant, variantsOf } from "./variants.js";
export {
  type Answers,
  PactNotKeptError,
  type PactVerification,
  type Publishes,
  type VerifiedInteractions,
  verifyPacts,
} from "./verify-pacts.js";
