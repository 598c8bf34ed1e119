import { createElement as h, Fragment, type ReactNode } from 'react';
import { Source } from '@storybook/addon-docs/blocks';
import { EN, VI } from '../../demo/configurator/words';
import { writeSnippet } from '../../src/domain/embed/snippet';
import { USUAL_SHAPES, type System } from '../../src/domain/embed/wishes';
import { embeddingOf } from '../embeddings';

const WORDS = {
  vi: { ...VI, others: 'Thẻ khác, màu của đơn vị, thiết lập khác: ', page: 'trang tạo đoạn mã' },
  en: { ...EN, others: 'Other elements, your colours, more settings: ', page: 'the configurator' },
};

const BANNER = embeddingOf('banner', { agency: 'Tên đơn vị' });

/** The banner for a system, in the shape that its editor keeps, and where everything else is chosen. */
export function SystemSnippet({
  system,
  language = 'vi',
}: {
  readonly system: System;
  readonly language?: 'vi' | 'en';
}): ReactNode {
  const words = WORDS[language];
  const shape = USUAL_SHAPES[system];
  const { once, place } = writeSnippet(shape, BANNER);
  const page = language === 'en' ? 'index.en.html' : 'index.html';
  const code = (label: string, text: string) => [
    h('p', { key: label }, `${label}:`),
    h(Source, { key: text, code: text, language: 'html' }),
  ];
  return h(
    Fragment,
    null,
    ...code(words.once, once),
    ...code(words.place, place),
    h(
      'p',
      null,
      words.others,
      // Out of Storybook's frame.
      h(
        'a',
        { href: `../cau-hinh/${page}?system=${system}&shape=${shape}`, target: '_top' },
        `${words.page}, ${words.systems[system]}`,
      ),
      '.',
    ),
  );
}
