/**
 * A widget's life without a page: from a state and an event to the next state, and to what the outside is to do.
 * Pure: the same state and event give the same answer. What was done comes back as another event.
 */
export interface Machine<State, Event, Effect> {
  readonly start: State;
  readonly transition: (state: State, event: Event) => readonly [State, ...Effect[]];
}
