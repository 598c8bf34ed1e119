import { evaluateSync } from '@mdx-js/mdx';
import { createElement, type ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { components } from './components';

/** A text that is plain Markdown, such as a record of a decision. */
export function renderMarkdown(text: string): ReactNode {
  const { default: Content } = evaluateSync(text, { ...runtime, format: 'md', remarkPlugins: [remarkGfm] });
  return createElement(Content, { components });
}
