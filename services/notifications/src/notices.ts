import type { Medium } from "./medium.js";

/** That a customer was told something. */
export interface SentNotice {
  readonly notificationId: string;
  readonly medium: Medium;
  readonly sentAt: string;
}

/** What customers were told, by topic: `order-confirmed 0d3a…`. */
export abstract class Notices {
  abstract find(topic: string): SentNotice | undefined;

  abstract keep(topic: string, sent: SentNotice): void;
}
