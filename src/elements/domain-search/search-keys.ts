import type { FocusTarget } from '../../domain/search/search-event';

/** A row that is not folded away. */
export const OPEN_ROW = '.row:not(details:not([open]) .row)';

/** Where the focus can be sent, in a search's own tree. */
export const TARGETS: Readonly<Record<FocusTarget, string>> = {
  field: '#name',
  'first-row': OPEN_ROW,
  suggestions: '.others summary',
  list: '#names',
  kept: '#kept',
};

/** What a key means in a search: to ask, to go to the rows or back to the field, or to stop asking. */
export type KeyAct = 'submit' | 'to-rows' | 'to-field' | 'stop';

/**
 * Reads a key that went down inside of a search. Escape stops asking; with nothing to stop it leads back to the
 * field, as does the arrow up from the first row. The rows themselves take every other arrow.
 */
export function readKey(event: KeyboardEvent, root: ShadowRoot, canStop: boolean): KeyAct | undefined {
  if (event.type !== 'keydown' || event.isComposing) return undefined;
  const { activeElement } = root;
  const isInField = (event.target as Element).id === 'name';
  if (event.key === 'Escape') return canStop ? 'stop' : isInField ? undefined : 'to-field';
  if (event.key === 'ArrowUp' && activeElement?.closest('.row')) return 'to-field';
  if (!isInField) return undefined;
  if (event.key === 'Enter') return 'submit';
  return event.key === 'ArrowDown' && root.querySelector(OPEN_ROW) ? 'to-rows' : undefined;
}
