import programme from '../../content/programme.vi.json';
import type { Programme } from '../../domain/programme/programme.schema';
import { registerContentOf } from '../../domain/registration/register-content';
import { flattenMessages } from '../../i18n/flatten-messages';
import messages from '../../i18n/messages/register.vi.json';

/** What the element says at first in Vietnamese, the source. Computed by the build: only the slice is loaded. */
export const content = registerContentOf(programme as Programme);
export const texts = flattenMessages(messages);
