import { createElement as h, type ReactNode } from 'react';

interface WithChildren {
  readonly children?: ReactNode;
}

/** A heading that can be linked to, by its words. */
function heading(level: 2 | 3 | 4) {
  return ({ children }: WithChildren): ReactNode =>
    h(`h${level}`, { id: slugOf(textOf(children)) }, children);
}

/** What Markdown becomes where plain HTML is not enough. */
export const components = {
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  // Wide ones scroll by themselves, for the keyboard too.
  table: (props: WithChildren): ReactNode =>
    h('div', { className: 'wide', tabIndex: 0, role: 'group', 'aria-label': 'Bảng' }, h('table', props)),
  pre: (props: WithChildren): ReactNode => h('pre', { ...props, tabIndex: 0 }),
};

/** As headings are linked to: `Giữ sẵn chỗ` is `giữ-sẵn-chỗ`. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node && typeof node === 'object' && 'props' in node)
    return textOf((node.props as WithChildren).children);
  return '';
}
