import { flattenMessages } from '../../i18n/flatten-messages';
import en from '../../i18n/messages/register-more.en.json';
import vi from '../../i18n/messages/register-more.vi.json';

/** What is said once a visitor asks for the code, the sheet or the ways to share. */
export const moreTexts = { vi: flattenMessages(vi), en: flattenMessages(en) };
