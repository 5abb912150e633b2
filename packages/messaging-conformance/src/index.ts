export { brokerConformance } from "./broker-conformance.js";
export { eventually } from "./eventually.js";
export type { BrokerExam, ExamServer } from "./exam.js";
export { examDelivery, examEnvelope, examExchange, examMessage, examQueue } from "./exam-message.js";
export { type ExamInbox, type InboxExam, inboxConformance } from "./inbox-conformance.js";
export { Load, type LoadFigures, reportFigures } from "./load.js";
export { outboxConformance } from "./outbox-conformance.js";
export type { ExamOutbox, OutboxExam } from "./outbox-exam.js";
export { done, Recording, retry, textOf } from "./recording.js";
