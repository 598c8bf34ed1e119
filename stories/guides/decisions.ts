/// <reference types="vite/client" />

const files = import.meta.glob<string>('./decisions/*.md', { eager: true, query: '?raw', import: 'default' });

/** The records in their order, each as a part of one page: its headings stand one level lower. */
export const decisions = Object.entries(files)
  .map(([path, text]) => ({ number: Number(/(\d{4})-/.exec(path)?.[1]), text: lower(text) }))
  .sort((one, other) => one.number - other.number);

/** Lines of code keep their `#`. */
function lower(markdown: string): string {
  return markdown
    .split(/(^```[^]*?^```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/^#/gm, '##')))
    .join('');
}
