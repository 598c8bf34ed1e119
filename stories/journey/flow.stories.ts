import { html } from 'lit';
import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { EligibilityVerdictEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import { type JourneyArgs, type Story, base, seesSteps, stepsIn } from './journey-stories';

const meta: Meta<JourneyArgs> = { ...base, title: 'Elements/hiendien-journey/Flow' };

export default meta;

export const Start: Story = { play: seesSteps };

/** A verdict and a name have come along the path. */
export const AtTheEnd: Story = {
  args: { group: 'story', 'as-of': '2026-11-23' },
  play: async ({ canvasElement }) => {
    await seesSteps({ canvasElement });
    const register = () => stepsIn(canvasElement)[2]?.shadowRoot;
    canvasElement.dispatchEvent(
      new EligibilityVerdictEvent(
        { audience: 'household', outcome: 'eligible-offer-unconfirmed', product: 'biz.vn' },
        'story',
      ),
    );
    canvasElement.dispatchEvent(
      new DomainChosenEvent(
        { domain: 'comtamcoba.biz.vn', shown: 'comtamcoba.biz.vn', product: 'biz.vn' },
        'story',
      ),
    );
    await waitFor(() =>
      expect(register()?.querySelector('[part=chosen]')).toHaveTextContent('comtamcoba.biz.vn'),
    );
  },
};

/** Nobody is led on to a free name by a verdict that denies it; nor in the colours of a page. */
export const AfterNo: Story = {
  args: { group: 'story-no', 'as-of': '2026-11-23' },
  globals: { theme: 'light' },
  render: (args) =>
    html`<div style="--hiendien-accent: #7a1f3d; --hiendien-background: #fdf6ec">${base.render(args)}</div>`,
  play: async ({ canvasElement }) => {
    await seesSteps({ canvasElement });
    canvasElement.dispatchEvent(
      new EligibilityVerdictEvent(
        { audience: 'citizen', outcome: 'not-eligible', product: 'id.vn' },
        'story-no',
      ),
    );
    const register = stepsIn(canvasElement)[2]!.shadowRoot!;
    await waitFor(() => expect(register.textContent).toMatch(/đăng ký với mức giá thông thường/));
    await expect(register.querySelector('[part=chosen]')?.textContent.trim()).toBe('');
  },
};
