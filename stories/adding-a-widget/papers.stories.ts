import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import './papers.define';

interface PapersArgs {
  audience?: string;
  theme?: string;
}

type Story = StoryObj<PapersArgs>;

/** The widget that the guide “Thêm một tiện ích” builds. It is an example, and does not ship. */
const meta: Meta<PapersArgs> = {
  title: 'Người bảo trì (Maintainers)/Danh sách giấy tờ (Papers)',
  render: ({ audience, theme }) =>
    html`<hiendien-papers audience=${ifDefined(audience)} theme=${ifDefined(theme)}></hiendien-papers>`,
};

export default meta;

async function partsOf(canvasElement: HTMLElement) {
  const papers = canvasElement.querySelector('hiendien-papers')!;
  await papers.updateComplete;
  await waitFor(() => expect(papers.shadowRoot!.querySelector('ul')).not.toBeNull());
  const all = <Found extends HTMLElement>(selector: string) => [
    ...papers.shadowRoot!.querySelectorAll<Found>(selector),
  ];
  return { papers, boxes: all<HTMLInputElement>('input'), said: all('[role=status]') };
}

export const NothingReady: Story = {
  play: async ({ canvasElement }) => {
    const { boxes, said } = await partsOf(canvasElement);
    await expect(boxes).toHaveLength(4);
    await expect(said[0]).toHaveTextContent('Còn thiếu 4 giấy tờ.');
  },
};

export const SomeMissing: Story = {
  play: async ({ canvasElement }) => {
    const { papers, boxes, said } = await partsOf(canvasElement);
    await userEvent.click(boxes[0]!);
    await userEvent.click(boxes[2]!);
    await papers.updateComplete;
    await expect(said[0]).toHaveTextContent('Còn thiếu 2 giấy tờ.');
  },
};

export const AllReady: Story = {
  args: { audience: 'household' },
  play: async ({ canvasElement }) => {
    const { papers, boxes, said } = await partsOf(canvasElement);
    for (const box of boxes) await userEvent.click(box);
    await papers.updateComplete;
    await expect(said[0]).toHaveTextContent('Đã đủ giấy tờ.');
    await expect(papers.shadowRoot!.querySelector('button')).toBeDisabled();
    // The papers of somebody else are other papers.
    papers.audience = 'citizen';
    await papers.updateComplete;
    await expect(said[0]).toHaveTextContent('Còn thiếu 4 giấy tờ.');
    papers.audience = 'household';
    await papers.updateComplete;
    for (const box of boxes) await userEvent.click(box);
  },
};

export const Copied: Story = {
  play: async ({ canvasElement }) => {
    const { papers, said } = await partsOf(canvasElement);
    await userEvent.click(papers.shadowRoot!.querySelector('button')!);
    await waitFor(() => expect(said[1]).toHaveTextContent(/sao chép/));
  },
};

export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    const { said } = await partsOf(canvasElement);
    await expect(said[0]).toHaveTextContent('4 papers are missing.');
  },
};

export const DarkAt320: Story = { ...SomeMissing, globals: { theme: 'dark', width: '320' } };
