import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { QuestionId } from '../../src/domain/eligibility/questions';
import {
  CITIZEN,
  CONFIRMED,
  type CheckerArgs,
  ENTERPRISE,
  REPORTED,
  type Story,
  answer,
  asks,
  base,
  born,
  ends,
  enter,
  goOn,
  household,
  marks,
  pick,
  readsReceipt,
  shadowOf,
  shownQuestions,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Settings' };

export default meta;

export const ForCitizens: Story = { args: { audience: 'citizen' }, play: asks('citizenship', {}) };

export const ForEnterprises: Story = {
  args: { audience: 'enterprise' },
  play: asks('certificate-date', {}),
};

export const ForHouseholds: Story = {
  args: { audience: 'household' },
  play: asks('household-certificate', {}),
};

export const Page: Story = { args: { layout: 'page' } };

export const PageAnswered: Story = {
  args: { layout: 'page', 'as-of': CONFIRMED },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    for (const [id, answer] of Object.entries(ENTERPRISE)) await enter(shadow, id as QuestionId, answer);
  },
};

export const PageResult: Story = {
  args: { layout: 'page', 'as-of': CONFIRMED },
  play: async (context) => {
    await PageAnswered.play!(context);
    const shadow = await shadowOf(context.canvasElement);
    goOn(shadow);
    await waitFor(() => expect(shadow.querySelector('.headline')).toBeVisible());
  },
};

/** A reviewer's day is marked, so that nobody takes it for today. */
export const AsOf: Story = {
  args: { 'as-of': CONFIRMED },
  play: marks(/1\/6\/2024|01\/6\/2024|01\/06\/2024/),
};

/** On a computer that others use: half a minute before all is erased. */
export const IdleWarning: Story = {
  args: { 'idle-reset': '0.51' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await enter(shadow, 'audience', 'citizen');
    await waitFor(() => expect(shadow.querySelector('[role=alert]')).toBeVisible(), { timeout: 4000 });
  },
};

export const Erased: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await answer(shadow, pick(CITIZEN, 'audience'));
    shadow.querySelector<HTMLElement>('.plain')?.click();
    await waitFor(() => expect(shadow.querySelector('[role=status]')).toHaveTextContent('Đã xóa'));
    await expect(shownQuestions(shadow)).toEqual(['audience']);
  },
};

/** The host's own words in place of ours. */
export const OwnMessages: Story = {
  args: { messages: { title: 'Em có được nhận tên miền id.vn miễn phí không?' }, audience: 'citizen' },
  play: async ({ canvasElement }) => {
    const head = (await shadowOf(canvasElement)).querySelector('.head');
    await expect(head).toHaveTextContent('Em có được nhận');
  },
};

export const HostVariables: Story = {
  render: (args) =>
    html`<div
      style="
        --hiendien-accent: #7a1f3d;
        --hiendien-background: #fdf6ec;
        --hiendien-text: #2b1d0e;
        --hiendien-font: Georgia, 'Times New Roman', serif;
        --hiendien-font-size: 20px;
      "
    >
      ${base.render(args)}
    </div>`,
  args: { 'as-of': REPORTED },
  globals: { theme: 'light' },
  play: ends('eligible', CITIZEN),
};

/** A result that is read from its code alone, which holds no day of birth. */
export const FromReceipt: Story = readsReceipt(born('2003-06-15'), false, /23 tuổi/);

export const FromReceiptWithDates: Story = readsReceipt(born('2003-06-15'), true, /còn 38 ngày/);

export const FromReceiptOfHousehold: Story = readsReceipt(household, false, /Hộ kinh doanh/);

export const FromMistypedReceipt: Story = {
  args: { receipt: '1234-5678' },
  play: async ({ canvasElement }) => {
    const checker = canvasElement.querySelector('hiendien-eligibility-checker');
    await waitFor(() =>
      expect(checker?.shadowRoot?.querySelector('.notice')).toHaveTextContent('Chưa đọc được mã'),
    );
  },
};
