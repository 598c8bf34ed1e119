import { closedBanners } from '../../content/programme-content';
import { warnOnce } from '../../controllers/warn-once';
import type { Language } from '../../domain/programme/programme.schema';
import type { RegisterContent } from '../../domain/registration/register-content';
import type { FlatMessages } from '../../i18n/small-translator';
import { content, texts } from './register-vi.inline';

export type RegisterKey = keyof typeof texts;

/** What the element says at first in one language: the slice of the content, and its messages. */
export interface RegisterTexts {
  readonly content: RegisterContent;
  readonly texts: FlatMessages<RegisterKey>;
}

const vi: RegisterTexts = { content, texts };
let en: RegisterTexts | undefined;
let own: typeof import('./register-own') | undefined;

/**
 * The texts of a language, from the owner's content if there is any.
 * @param redraw Called once what was missing has been loaded.
 */
export function textsOf(language: Language, redraw: () => void): RegisterTexts | undefined {
  const shipped = language === 'en' ? en : vi;
  const programme = closedBanners[language].own?.programme;
  if (!shipped) {
    import('./register-en.inline')
      .then((loaded) => {
        en = loaded;
        redraw();
      })
      .catch(warnOnce);
  } else if (programme) {
    if (own) return { ...shipped, content: own.registerContentOf(programme) };
    import('./register-own')
      .then((loaded) => {
        own = loaded;
        redraw();
      })
      .catch(warnOnce);
  }
  return shipped;
}
