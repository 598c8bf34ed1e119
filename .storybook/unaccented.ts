import type { API_PreparedStoryIndex } from 'storybook/internal/types';

/** `Giao diện` as somebody types it who has no Vietnamese keyboard. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * The sidebar's search compares letter by letter, so that `bat dau` does not find `Bắt đầu`. Every page is called `Docs`:
 * here it has its title without accents instead, which is found, above the path that has it with them.
 */
export function withPlainNames(index: API_PreparedStoryIndex): API_PreparedStoryIndex {
  const entries = Object.entries(index.entries).map(([id, entry]) => {
    const name = entry.type === 'docs' ? plain(lastOf(entry.title)) : entry.name;
    return [id, { ...entry, name }] as const;
  });
  return { ...index, entries: Object.fromEntries(entries) };
}

/** What Storybook calls a page. */
export const DOCS = 'Docs';

/** `Hướng dẫn (Guides)/Sự kiện (Events)` without where it stands. */
export function lastOf(title: string): string {
  return title.split('/').at(-1) ?? '';
}
