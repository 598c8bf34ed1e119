import { dayInVietnam } from '../../domain/shared/vietnam-day';
import { Html } from '../../server/html';
import type { CheckedName } from '../check/check.schema';
import { WORDS, type PageLanguage, type PageWords } from './words';

const { markup } = Html;

/** Fits a phone of 320 px and a reader's own size of letters; its hash stands in the page's policy. */
export const STYLE =
  'body{font:1em/1.5 system-ui,sans-serif;color:#14202e;background:#fff;max-width:40em;margin:1em auto;padding:0 1em}' +
  'h1{font-size:1.4em;line-height:1.3}label{display:block;font-weight:600}' +
  'input,button{font:inherit;padding:.5em;min-height:2.75em;box-sizing:border-box;border:1px solid #5b6b7d;border-radius:4px}' +
  'input{width:100%}button{margin:.5em 0;background:#0b4a8f;border-color:#0b4a8f;color:#fff;padding:.5em 1.5em}' +
  'a{color:#0b4a8f}dt{font-weight:600;overflow-wrap:anywhere}dd{margin:0 0 .75em}' +
  ':focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}';

export interface PageView {
  readonly language: PageLanguage;
  readonly typed: string;
  /** Proper names of those who are asked. */
  readonly sources: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly outcome:
    | { readonly kind: 'none' | 'unread' }
    | { readonly kind: 'limited'; /** Milliseconds. */ readonly retryAfter: number }
    | { readonly kind: 'answers'; readonly answers: readonly (CheckedName & { readonly shown: string })[] };
}

/** The page for people: one form, one list, no script. */
export function renderPage(view: PageView): string {
  const { language, typed, sources } = view;
  const words = WORDS[language];
  const other = language === 'vi' ? 'en' : 'vi';
  const page = markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${STYLE}</style></head><body>
<main><h1>${words.title}</h1><p>${words.intro}</p>
<form method="get" action="?"><label for="name">${words.label}</label><p id="hint">${words.hint}</p>
<input id="name" name="name" value="${typed}" maxlength="253" autocapitalize="none" autocomplete="off" spellcheck="false" aria-describedby="hint asked" required>
<input type="hidden" name="lang" value="${language}">
<p id="asked">${words.asked(new Intl.ListFormat(language).format(sources))}</p>
<button type="submit">${words.submit}</button></form>
${renderOutcome(view, words)}
<p>${words.note}</p></main>
<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>
</body></html>`;
  return Html.textOf(page) ?? '';
}

function renderOutcome({ outcome, language, now }: PageView, words: PageWords): Html | string {
  switch (outcome.kind) {
    case 'none':
      return '';
    case 'unread':
      return markup`<p role="alert">${words.unread}</p>`;
    case 'limited':
      return markup`<p role="alert">${words.limited(Math.max(1, Math.ceil(outcome.retryAfter / 1000)))}</p>`;
    case 'answers':
      return markup`<h2>${words.results}</h2><dl>${outcome.answers.map(
        (answer) => markup`<dt>${answer.shown}</dt><dd>${describe(answer, words, language, now)}</dd>`,
      )}</dl>`;
  }
}

function describe(
  { verdict, source = '', checkedAt, cause = 'refused' }: CheckedName,
  words: PageWords,
  language: PageLanguage,
  now: number,
): string {
  switch (verdict) {
    case 'free':
      return words.free(source, writeMoment(Date.parse(checkedAt), now, language));
    case 'unknown':
      return words.unknown[cause] ?? words.unknown.refused;
    case 'present':
    case 'absent':
    case 'reserved':
      return words[verdict];
  }
}

/** `10:32` in Vietnam; of another day than today with its date, so that no time is taken for today's. */
export function writeMoment(moment: number, now: number, language: PageLanguage): string {
  const isToday = dayInVietnam(moment) === dayInVietnam(now);
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { day: '2-digit', month: '2-digit', year: 'numeric' }),
  }).format(moment);
}
