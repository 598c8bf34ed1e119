import { generate } from 'lean-qr';
import { closedBanners } from '../../../src/content/closed-banner.inline';
import { readLettering } from '../../../src/content/lettering/lettering';
import { bannerPanels } from '../../../src/content/panel.inline';
import { composeSheet, type Sheet } from '../../../src/domain/materials/compose';
import type { Tools } from '../../../src/domain/materials/draw';
import { FORMATS, type FormatName } from '../../../src/domain/materials/formats';
import {
  sheetContentOf,
  type SheetContent,
  type SheetOwner,
  type SheetWords,
} from '../../../src/domain/materials/sheet-content';
import { createTranslate, type Messages } from '../../../src/i18n/translator';
import en from '../../../src/i18n/messages/sheets.en.json';
import vi from '../../../src/i18n/messages/sheets.vi.json';

/** Sheets as tests compose them: of the content that ships, in its own words. */

export const LANGUAGES = ['vi', 'en'] as const;
export const DAY = '2026-11-27';
export const lettering = readLettering();

export const NOBODY: SheetOwner = { agency: '', locality: '', contact: '', checker: undefined };
export const COMMUNE: SheetOwner = {
  agency: 'Ủy ban nhân dân xã A, tỉnh Vĩnh Long',
  locality: 'vinh-long',
  contact: 'Tổ công nghệ số cộng đồng, tại trụ sở Ủy ban nhân dân xã',
  checker: 'https://xa-a.example.vn/chuyen-doi-so/kiem-tra',
};

export function wordsIn(language: 'vi' | 'en'): SheetWords {
  const t = createTranslate<string>('sheets', ({ vi, en } as Record<string, Messages>)[language]!, language);
  return {
    confirm: t('confirm'),
    until: (day) => t('until', { day }),
    scan: t('scan'),
    scanProgramme: t('scan-programme'),
    advice: t('advice'),
    adviceProgramme: t('advice-programme'),
    contact: t('contact'),
    made: t('made', { day: DAY }),
  };
}

export function contentOf(language: 'vi' | 'en', owner = NOBODY, day = DAY): SheetContent {
  const { title, href } = closedBanners[language];
  return sheetContentOf({ title, href, panel: bannerPanels[language] }, owner, day, wordsIn(language));
}

export function sheetOf(format: FormatName, content: SheetContent): Sheet {
  return composeSheet(FORMATS[format], content, lettering);
}

export function toolsOf({ content }: Sheet): Tools {
  return { lettering, code: generate(content.href, { minVersion: 3 }) };
}

/** What is written on a sheet, line after line. */
export function textOn({ blocks }: Pick<Sheet, 'blocks'>): string {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' ');
}
