// What guides take from Storybook, for pages without a script: an example is its picture, and a link to where it is alive.
import { createElement as h, type ReactNode } from 'react';
import { DAY, PICTURES } from '../../stories/pictures/pictures';
import { sizeOfPicture } from './pictures';
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
  const link = h('p', null, h('a', { href }, 'Xem thẻ đang chạy'), ` (${of.name})`);
  const picture = PICTURES[of.id];
  if (!picture) return h('div', { className: 'example' }, link);
  const { width, alt } = picture;
  const size = sizeOfPicture(of.id);
  const height = Math.round((size.height * width) / size.width);
  const src = `${of.id}.webp`;
  return h(
    'figure',
    { className: 'example' },
    h('img', { src, alt, width, height, loading: 'lazy' }),
    h(
      'figcaption',
      null,
      h('p', null, `Ảnh: nội dung của ngày ${DAY.split('-').reverse().join('/')}.`),
      link,
    ),
  );
}

/** A table of controls changes nothing in a page without a script. */
export const Controls = (): null => null;

export function Source({ code, language }: { readonly code: string; readonly language?: string }): ReactNode {
  return h('pre', { tabIndex: 0 }, h('code', { className: `language-${language ?? 'text'}` }, code.trim()));
}

export function Markdown({ children }: { readonly children: string }): ReactNode {
  return renderMarkdown(children);
}
