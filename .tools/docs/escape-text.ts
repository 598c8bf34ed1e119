/** A description on one line, in which MDX sees neither expressions nor tags; code spans are safe from both. */
export function escapeText(markdown: string): string {
  return markdown
    .replaceAll('\n', ' ')
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[{}<>]/g, (sign) => `\\${sign}`)))
    .join('`');
}
