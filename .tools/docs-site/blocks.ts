// What guides take from Storybook, for pages without a script: an example is a link to where it is alive.
import { createElement as h, type ReactNode } from 'react';
import { renderMarkdown } from './markdown';

interface StoryStub {
  readonly id: string;
  readonly name: string;
}

/** The title of a page is read from its source. */
export const Meta = (): null => null;

export function Canvas({ of }: { readonly of?: StoryStub }): ReactNode {
  if (!of) throw new Error('docs: a canvas shows a story that there is not');
  const href = `../storybook/index.html?path=/story/${encodeURI(of.id)}`;
  return h('p', { className: 'example' }, h('a', { href }, 'Xem thẻ đang chạy'), ` (${of.name})`);
}

/** A table of controls changes nothing in a page without a script. */
export const Controls = (): null => null;

export function Source({ code, language }: { readonly code: string; readonly language?: string }): ReactNode {
  return h('pre', { tabIndex: 0 }, h('code', { className: `language-${language ?? 'text'}` }, code.trim()));
}

export function Markdown({ children }: { readonly children: string }): ReactNode {
  return renderMarkdown(children);
}
