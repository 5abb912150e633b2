/** How a thing behaves: what it decides, and what its events make of it. All of it is pure. */
export interface Decider<State, Command, Event> {
  /** What a thing is before its first event. */
  readonly initial: State;
  /** The events that a command leads to; none where it changes nothing. Throws where it is refused. */
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}
