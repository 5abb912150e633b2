/** Every code that the event store puts on an error, and what it means. */
export const eventStoreErrorCodes = {
  STREAM_CONFLICT: "Somebody else has appended to the stream, or it is otherwise not as expected. Nothing was kept.",
  STREAM_TOMBSTONED: "The stream was ended for good.",
  EVENT_ID_TAKEN: "Another event has that id: in this stream with another content, or in another stream.",
  EVENT_UNREADABLE: "A stored event is not what the contract of today asks for, and no upcaster brings it there.",
  COMMAND_CONFLICTED: "The stream has changed each time that a command was decided, as often as it may be tried.",
} as const;

export type EventStoreErrorCode = keyof typeof eventStoreErrorCodes;

/** What every error of the event store is: a stable code, the stream that it is about, and what is wrong. */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    readonly stream: string,
    detail: string,
    cause?: unknown,
  ) {
    super(`${code} ${stream}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

export class StreamConflictError extends EventStoreError {
  constructor(
    stream: string,
    readonly conflict: { readonly expected: string | number; readonly revision: number },
  ) {
    const { expected, revision } = conflict;
    super(
      "STREAM_CONFLICT",
      stream,
      `expected ${expected}, has ${revision === 0 ? "no events" : `${revision} events`}`,
    );
  }
}

export class StreamTombstonedError extends EventStoreError {
  constructor(stream: string) {
    super("STREAM_TOMBSTONED", stream, "was ended for good");
  }
}

export class EventIdTakenError extends EventStoreError {
  constructor(stream: string, id: string) {
    super("EVENT_ID_TAKEN", stream, `another event has the id ${JSON.stringify(id)}`);
  }
}

/** Says where in the store the event is. */
export class EventUnreadableError extends EventStoreError {
  constructor(
    readonly event: {
      readonly stream: string;
      readonly revision: number;
      readonly position: number;
      readonly type: string;
    },
    detail: string,
    cause?: unknown,
  ) {
    const { stream, revision, position, type } = event;
    super("EVENT_UNREADABLE", stream, `revision ${revision} (position ${position}) of ${type}: ${detail}`, cause);
  }
}
