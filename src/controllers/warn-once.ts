/** What this page has been told, for the panel that its developer can ask for. */
export const said = new Set<string>();

/** Tells the page's developer something, once a page. The console is all a guest may use. */
export function warnOnce(message: unknown): void {
  const text = `hiendien: ${String(message)}`;
  if (said.has(text)) return;
  said.add(text);
  console.warn(text);
}
