import programme from '../../content/programme.en.json';
import type { Programme } from '../../domain/programme/programme.schema';
import { registerContentOf } from '../../domain/registration/register-content';
import { flattenMessages } from '../../i18n/flatten-messages';
import messages from '../../i18n/messages/register.en.json';

/** What the element says at first in English. A chunk of its own, loaded where a page is in English. */
export const content = registerContentOf(programme as Programme);
export const texts = flattenMessages(messages);
