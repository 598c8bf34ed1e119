/**
 * The engine's own `Event`. Libraries of old pages have put another thing in the place of the global one (MooTools,
 * where it is compatible with its past), from which no event can be made.
 */
export const NativeEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;
