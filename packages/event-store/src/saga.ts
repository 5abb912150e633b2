import type { Channel, NoHeaders, NoParameters, Schedule } from "@tenon/messaging";

/**
 * How something that spans several services comes to its end: what it is after what it has heard, and what it sends because of it. All of it is
 * pure: a deadline is a message that it sends to itself, and that it hears when it is due.
 */
export interface Saga<State, Event> {
  /** What it is before the first event. */
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  /** What is sent because of an event; nothing where it comes too late to matter. The state is the one before the event. */
  readonly react: (event: Event, state: State) => readonly Sending[];
}

/** A message that is to leave, as a value. */
export interface Sending extends Schedule {
  readonly channel: Channel<unknown>;
  readonly event: unknown;
  readonly parameters?: object;
  readonly headers?: object;
}

/** When it leaves, what the address of the channel leaves open, and what travels beside the payload. */
export interface SendingOptions<Parameters, Headers> extends Schedule {
  readonly parameters?: Parameters;
  readonly headers?: Headers;
}

/** `send(paymentDue, { orderId }, { after: 15 * 60_000 })`: the event is typed by its channel, and validated by it when it is kept. */
export function send<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders>(
  channel: Channel<Event, Parameters, Headers>,
  event: NoInfer<Event>,
  options: SendingOptions<NoInfer<Parameters>, NoInfer<Headers>> = {},
): Sending {
  return { channel, event, ...options };
}
