import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import {
  CONFIRMED,
  type CheckerArgs,
  type Story,
  asks,
  base,
  enter,
  goOn,
  marks,
  problemsIn,
  refuses,
  refusesBirthday,
  seeProblem,
  shadowOf,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Problems' };

export default meta;

export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    goOn(shadow);
    await seeProblem(shadow, /chọn một câu trả lời/);
  },
};

export const DateEmpty: Story = { play: refusesBirthday('//', /Hãy điền ngày, tháng và năm/) };

export const DateIncomplete: Story = { play: refusesBirthday('15//2005', /điền đủ/) };

export const DateNotADate: Story = { play: refusesBirthday('mai/sau/2005', /bằng số/) };

export const DateImpossible: Story = { play: refusesBirthday('31/2/2005', /Không có ngày này/) };

export const DateInTheFuture: Story = { play: refusesBirthday('15/6/2999', /chưa đến/) };

export const DateAbsurd: Story = { play: refusesBirthday('15/6/1805', /quá sớm/) };

export const DateWithTwoDigitYear: Story = { play: refusesBirthday('15/6/05', /bốn chữ số/) };

export const CertificateInTheFuture: Story = {
  args: { 'as-of': CONFIRMED },
  play: refuses({ audience: 'enterprise', 'certificate-date': '2/6/2024' }, /chưa đến/),
};

/** All that is wrong, at once. */
export const PageWithProblems: Story = {
  args: { layout: 'page', audience: 'citizen' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await enter(shadow, 'citizenship', 'vietnamese');
    await enter(shadow, 'born-on', '31/2/2005');
    goOn(shadow);
    await waitFor(() => expect(problemsIn(shadow).join()).toMatch(/Không có ngày này/));
  },
};

export const WrongAsOf: Story = {
  args: { 'as-of': '31/12/2026' },
  play: marks(/không đúng dạng NĂM-THÁNG-NGÀY/),
};

export const UnknownValues: Story = {
  args: { audience: 'school', layout: 'wizard', theme: 'drak', 'heading-level': '7' },
  play: asks('audience', {}),
};
