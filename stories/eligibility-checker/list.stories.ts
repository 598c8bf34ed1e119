import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { markOf, shardLine, shardName } from '../../src/domain/enterprises/shard';
import { servedAt } from '../lists';
import { type CheckerArgs, type Story, base, shadowOf } from './eligibility-checker-stories';

const LISTED = '0300588569';
const NOT_LISTED = '0100684378';
/** Both codes are in the only file of so short a list. */
const BITS = 0;

const INDEX = JSON.stringify({
  version: 1,
  listedOn: '2026-11-01',
  keeper: 'Sở Tài chính (danh sách mẫu)',
  bits: BITS,
  count: 1,
});

/** A list that the page’s server would hold. */
const LIST = servedAt('danh-sach/doanh-nghiep/index.json', () => new Response(INDEX));
servedAt(
  `danh-sach/doanh-nghiep/${shardName(0, BITS)}`,
  () => new Response(`${shardLine(markOf(LISTED, BITS).key, '2026-05-12')}\n`),
);
const GONE = servedAt('danh-sach/khong-con/index.json', () => new Response('', { status: 404 }));

function searches(code: string, words: RegExp): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await waitFor(() => expect(shadow.querySelector('.list')).not.toBe(null));
    const field = shadow.querySelector<HTMLInputElement>('[name="enterprise-code"]')!;
    field.value = code;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    shadow.querySelector<HTMLButtonElement>('.list button')!.click();
    await waitFor(() => expect(shadow.querySelector('#list-said')!.textContent).toMatch(words));
  };
}

const meta: Meta<CheckerArgs> = {
  ...base,
  title: 'Elements/hiendien-eligibility-checker/List of enterprises',
  args: { audience: 'enterprise', enterprises: LIST },
};

export default meta;

export const Asked: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await waitFor(() => expect(shadow.querySelector('.list')).not.toBe(null));
  },
};

export const Listed: Story = { play: searches(LISTED, /cấp ngày 12\/05\/2026/) };

export const ListedInEnglish: Story = { args: { lang: 'en' }, play: searches(LISTED, /12 May 2026/) };

export const NotListed: Story = { play: searches(NOT_LISTED, /không quyết định gì/) };

export const PersonsNumber: Story = { play: searches('079205001234', /định danh cá nhân/) };

export const ListGone: Story = { args: { enterprises: GONE }, play: searches(LISTED, /Chưa đọc được/) };
