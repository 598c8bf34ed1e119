import programmeEn from '../../content/programme.en.json';
import programmeVi from '../../content/programme.vi.json';
import type { Programme } from '../../domain/programme/programme.schema';
import { registerDetailsOf } from '../../domain/registration/register-content';
import { flattenMessages } from '../../i18n/flatten-messages';
import en from '../../i18n/messages/register-details.en.json';
import vi from '../../i18n/messages/register-details.vi.json';

/** What the details say, by language. */
export const detailsContents = {
  vi: registerDetailsOf(programmeVi as Programme),
  en: registerDetailsOf(programmeEn as Programme),
};
export const detailsTexts = { vi: flattenMessages(vi), en: flattenMessages(en) };
