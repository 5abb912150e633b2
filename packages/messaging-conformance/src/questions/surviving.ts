import type { BrokerExam } from "../exam.js";

export function surviving(_exam: BrokerExam): void {}
