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
]);

/**
 * Keeps what is typed in a field of ours from the page's hotkeys: a page sees only that a key went down somewhere in
 * our element, not that it was in a field. Combinations, Tab, Escape and function keys stay the page's too.
 */
export function keepTyping(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  const isTyping = isComposing || EDITING.has(key) || key.length === 1 || key === 'Process';
  if (isTyping && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
}
