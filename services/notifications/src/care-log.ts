/** One line of what customer care can look up. */
export interface CareNote {
  /** Of the event that it was learnt from. */
  readonly eventId: string;
  readonly recipientId: string;
  readonly subject: string;
}

/** What customer care reads when somebody calls. */
export abstract class CareLog {
  /** Noting the same event again changes nothing. */
  abstract note(note: CareNote): void;

  /** The subjects that a customer was told, oldest first. */
  abstract subjectsOf(recipientId: string): readonly string[];
}
