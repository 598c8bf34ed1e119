const EDITING = new Set([
  'Enter',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  // What input methods and the keyboards of phones say of most keys.
  'Process',
  'Unidentified',
  'Dead',
]);

const FIELDS = ['input', 'textarea', 'select'];

/**
 * Keeps from the page's hotkeys what is typed in a field of ours, and from its default buttons the press of one of
 * ours: a page sees only that a key went down somewhere in our element, not that it was in a field or on a button.
 * Combinations, Tab, Escape and function keys stay the page's too. For a field, or for all that is around fields.
 */
export function keepTyping(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  const isField = FIELDS.includes((target as Element).localName);
  const isOurs = isField
    ? isComposing || EDITING.has(key) || key.length === 1
    : key === 'Enter' || key === ' ';
  if (isOurs && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
}
