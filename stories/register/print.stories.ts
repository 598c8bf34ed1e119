import type { Meta } from '@storybook/web-components-vite';
import { ENDED, REPORTED, type RegisterArgs, type Story, base, printed } from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Print' };

export default meta;

export const Sheet: Story = printed('citizen', 'nguyenvanan.id.vn', REPORTED, 'vi');

export const SheetForEnterprise: Story = printed('enterprise', undefined, REPORTED, 'vi');

export const SheetForHousehold: Story = printed('household', 'comtamcoba.biz.vn', REPORTED, 'vi');

export const SheetAfterOffer: Story = printed('citizen', 'nguyenvanan.id.vn', ENDED, 'vi');

export const SheetForAll: Story = printed(undefined, undefined, REPORTED, 'vi');

export const SheetInEnglish: Story = printed('citizen', 'nguyenvanan.id.vn', REPORTED, 'en');
