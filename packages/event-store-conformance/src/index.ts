export { eventStoreConformance } from "./event-store-conformance.js";
export type { EventStoreExam, ExamStore } from "./exam.js";
export { entryOf, examEvent, examEvents, namesOf } from "./exam-event.js";
