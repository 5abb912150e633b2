/** How many events there have been. Whoever appends changes it first, and so has their turn: MongoDB refuses whoever does so meanwhile. */
export interface CounterDocument {
  readonly _id: "position";
  readonly position: number;
  /** Grows with each turn, so that a turn without events changes it, too. */
  readonly turn: number;
  /** When the last turn began, by the database's clock. */
  readonly at: Date;
}

export interface StreamDocument {
  /** The stream. */
  readonly _id: string;
  readonly revision: number;
  readonly tombstonedAt?: Date;
  readonly maxAgeMs?: number;
}

/** Envelope and data are JSON text: BSON has no field of a certain name, and other numbers. */
export interface EventDocument {
  /** Its position: without gaps, in the order of the commits. */
  readonly _id: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly envelope: string;
  readonly data: string;
  readonly storedAt: Date;
}

export interface EffectDocument {
  /** Queue, source and id of the effect, as JSON text. */
  readonly _id: string;
  readonly until: Date;
}

export interface SnapshotDocument {
  /** The stream. */
  readonly _id: string;
  readonly revision: number;
  readonly digest: string;
  readonly state: string;
}
