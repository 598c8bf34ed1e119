/// <reference types="vite/client" />
import { createElement as h, Fragment, type ReactNode } from 'react';
import type { Figures } from '../../.tools/storybook';
import { FACTS, NOT_TRIED_BY_HAND, TRIED_BY_MACHINE } from './facts';

type Language = 'vi' | 'en';

// A glob, since the file is made before Storybook starts and is not there when the types are checked.
const files = import.meta.glob<Figures>('../../.cache/storybook/figures.json', {
  eager: true,
  import: 'default',
});
const figures = Object.values(files)[0];

const LABELS = {
  vi: {
    useFor: 'Dùng khi',
    notFor: 'Không dùng cho',
    status: 'Trạng thái',
    stable: (since: string) => `ổn định từ bản ${since}; đang xem bản ${figures?.version ?? since}`,
    size: 'Trang tải',
    notBuilt: 'chưa có bản dựng để đo',
    requests: 'yêu cầu',
    browsers: 'Trình duyệt',
    known:
      'Chrome và Edge 123, Firefox 121, Safari 17.5 trở lên: đủ màu và bố cục. Cũ hơn, tới Chrome và Edge 85, Firefox 79, Safari 14: vẫn dùng được, xem “Riêng tư và an toàn”.',
    machine: 'Tiếp cận: đã thử',
    hand: 'Tiếp cận: chưa thử',
    limits: 'Giới hạn đã biết',
  },
  en: {
    useFor: 'Use for',
    notFor: 'Not for',
    status: 'Status',
    stable: (since: string) => `stable since ${since}; this is ${figures?.version ?? since}`,
    size: 'A page loads',
    notBuilt: 'no build to measure yet',
    requests: 'request(s)',
    browsers: 'Browsers',
    known:
      'Chrome and Edge 123, Firefox 121, Safari 17.5 or newer: full colours and layout. Older ones, down to Chrome and Edge 85, Firefox 79, Safari 14: usable, see “Privacy and security”.',
    machine: 'Accessibility: tried',
    hand: 'Accessibility: not tried',
    limits: 'Known limits',
  },
} as const;

/** What a webmaster and a reviewer have to know of an element before its pictures. */
export function Facts({ tag, language }: { readonly tag: string; readonly language: Language }): ReactNode {
  const facts = FACTS[tag];
  if (!facts) throw new Error(`facts: nobody has said anything of <${tag}>`);
  const label = LABELS[language];
  const row = (name: string, said: ReactNode) =>
    h('tr', { key: name }, h('th', { scope: 'row' }, name), h('td', null, said));
  const code = (path: string) => h('code', { key: path }, `test/${path} `);
  return h(
    'table',
    { lang: language },
    h(
      'tbody',
      null,
      row(label.useFor, withCode(facts.useFor[language])),
      row(label.notFor, withCode(facts.notFor[language])),
      row(label.status, label.stable(facts.since)),
      row(label.size, sizeOf(facts.page, language)),
      row(label.browsers, label.known),
      row(label.machine, h(Fragment, null, TRIED_BY_MACHINE[language], ' ', facts.tried.map(code))),
      row(label.hand, NOT_TRIED_BY_HAND[language]),
      row(
        label.limits,
        h(
          'ul',
          null,
          facts.limits.map((limit) => h('li', { key: limit.en }, withCode(limit[language]))),
        ),
      ),
    ),
  );
}

function sizeOf(page: string, language: Language): string {
  const line = figures?.sizes.find((measured) => measured.page === page);
  if (!line) return LABELS[language].notBuilt;
  const kilobytes = (line.bytes / 1000).toLocaleString(language, { maximumFractionDigits: 1 });
  return `${kilobytes} kB (brotli), ${line.requests} ${LABELS[language].requests}`;
}

/** Names between backquotes are code. */
function withCode(text: string): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 1 ? h('code', { key: index }, part) : part));
}
