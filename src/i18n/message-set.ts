import type { Messages } from './translator';

/** A set of messages: Vietnamese, the source, comes with the view that says them, English when it is asked for. */
export interface MessageSet {
  /** The set's name, by which language packs and apps have theirs. */
  readonly namespace: string;
  readonly vi: Messages;
  readonly en: () => Promise<Messages>;
}
