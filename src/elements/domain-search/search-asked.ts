import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { Language } from '../../domain/programme/language';
import { formatList } from '../../i18n/format';
import { namesOfAsked, type LookupSettings } from '../../providers/settings/lookup-settings';
import type { SearchTranslate } from './search-messages';

export interface AskedParties {
  readonly settings: LookupSettings;
  /** Somebody whom the page brings along, in place of those of the settings. */
  readonly provider: AvailabilityProvider | undefined;
  readonly asksLive: boolean;
}

/** Who learns what, before anybody does. */
export function describeAsked(
  { settings, provider, asksLive }: AskedParties,
  t: SearchTranslate,
  language: Language,
): string {
  const names = provider ? [provider.label].filter(Boolean) : namesOfAsked(settings);
  if (names.length === 0) return t('asked.none');
  const kind = !provider && settings.kind === 'dns' ? 'dns' : 'endpoint';
  return t(asksLive ? `asked.${kind}` : `asked.${kind}-submit`, { names: formatList(names, language) });
}
