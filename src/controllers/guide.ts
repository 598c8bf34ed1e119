import { findAll } from './page';

const OWN_SCRIPT = /\/hiendien(?:\.all)?\.js(?:[?#]|$)/;

/** Whether a page's developer is spoken to in English; in Vietnamese otherwise. */
export function speaksEnglish(): boolean {
  return /^en\b/i.test(document.documentElement.lang);
}

/**
 * Where it is said what can be set: a page beside the script, of the same version as that. Empty where no script tag of
 * ours stands, as with an app that brings the elements in its own bundle.
 */
export function guideAddress(): string {
  const addresses = [...findAll(document, 'script[src]')].map((script) => (script as HTMLScriptElement).src);
  const own = addresses.find((address) => OWN_SCRIPT.test(address));
  return own === undefined ? '' : new URL('guide.html', own).href;
}

/** The end of a sentence that says what is wrong. */
export function readGuide(place = ''): string {
  const address = guideAddress();
  if (!address) return '';
  return ` ${speaksEnglish() ? 'Guide' : 'Hướng dẫn'}: ${address}${place && `#${place}`}`;
}
