import type { ElementDescription } from '../manifest';
import { escapeText } from './escape-text';
import { inVietnamese } from './words-vi';

const OPENING = `import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Hướng dẫn (Guides)/Sự kiện (Events)" />

# Sự kiện

Những gì thẻ báo cho trang, sau một việc người xem làm. Mọi sự kiện đi lên tới \`document\`, ra cả ngoài shadow root. Cách nghe trong React, Vue, Svelte, Solid, Preact và JavaScript thuần:
[Trong ứng dụng](?path=/docs/hướng-dẫn-guides-trong-ứng-dụng-frameworks--docs). Trang này do \`npm run docs\` viết từ mã nguồn.`;

interface EventRow {
  readonly type: string;
  readonly description: string;
  /** The first element that tells it, whose words are those of the event. */
  readonly first: string;
  readonly tags: string[];
}

/** The guide's page on every event, each with who tells it: a heading for each, which its name leads to. */
export function printEvents(elements: readonly ElementDescription[]): string {
  const rows = new Map<string, EventRow>();
  // What an element passes on from those inside it is described by them.
  for (const { tagName, events = [] } of [...elements].sort((one, other) => passes(one) - passes(other)))
    for (const { name, type, description = '' } of events) {
      const known = rows.get(name);
      if (known) known.tags.push(tagName);
      else rows.set(name, { type: type.text, description, first: tagName, tags: [tagName] });
    }
  return [
    OPENING,
    ...[...rows].flatMap(([name, { type, description, first, tags }]) => [
      `## ${name}`,
      inVietnamese(first, 'event', name) ?? '',
      `Kiểu: \`${type}\`. Thẻ: ${tags.map((tag) => `\`${tag}\``).join(', ')}.`,
      `<div lang="en">\n\n${escapeText(description)}\n\n</div>`,
    ]),
  ].join('\n\n');
}

function passes({ tagName }: ElementDescription): number {
  return tagName === 'hiendien-journey' ? 1 : 0;
}
