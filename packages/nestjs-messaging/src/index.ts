export { BrokerUp } from "./broker-up.js";
export { type BrokersByScheme, connectBroker } from "./broker-url.js";
export {
  ConsumerSetupError,
  type HttpErrorCode,
  httpErrorCodes,
  SettingError,
  type SetupErrorCode,
  setupErrorCodes,
} from "./error-codes.js";
export type { HistoryOptions } from "./history-options.js";
export { HttpProblemFilter } from "./http-problem.filter.js";
export { HttpProblem, type ProblemDetails, type RequestIssue } from "./http-problem.js";
export { JsonLogger, type JsonLoggerOptions, type LogLevel, logLevels } from "./json-logger.js";
export { type MessagingAsyncOptions, MessagingModule } from "./messaging.module.js";
export { MessagingMetrics } from "./messaging-metrics.js";
export {
  BROKER,
  type MessagingOptions,
  type MessagingStructure,
  type PublisherClass,
  type Resource,
} from "./messaging-options.js";
export { bodyRefused, isFields, requestBody, type UnknownFields } from "./request-body.js";
export { requestContext } from "./request-context.js";
export { runService, type ServiceParts, type ServiceProgram } from "./run-service.js";
export { readSettings, type ServiceSettings } from "./service-settings.js";
export { type StartOptions, startService } from "./start-service.js";
