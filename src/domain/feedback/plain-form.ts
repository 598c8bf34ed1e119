import type { Language } from '../programme/language';
import { FORM, STEPS } from './form-fields';
import { sayIn, type SurveyWords } from './survey-words';
import type { Question, Survey } from './survey.schema';

/** What a plain form says besides its survey. */
export interface PlainFormWords {
  readonly required: string;
  readonly scale: string;
  readonly private: string;
  readonly trap: string;
  readonly send: string;
}

/** The words of a plain form; Vietnamese is the source. */
export const PLAIN_FORM_WORDS: Readonly<Record<'vi' | 'en', PlainFormWords>> = {
  vi: {
    required: 'bắt buộc',
    scale: '1 là thấp nhất, 5 là cao nhất.',
    private: 'Không ghi họ tên, số điện thoại, số giấy tờ.',
    trap: 'Để trống ô này',
    send: 'Gửi ý kiến',
  },
  en: {
    required: 'required',
    scale: '1 is the lowest, 5 the highest.',
    private: 'Write no names, telephone or document numbers.',
    trap: 'Leave this field empty',
    send: 'Send',
  },
};

/**
 * A survey as a form that needs no script: what a page puts into the tag, and what a browser then posts to the receiver.
 * @param action Where to: `POST /v1/feedback` of the owner's gateway.
 */
export function plainFormOf(survey: Survey, action: string, language: Language = 'vi'): string {
  const words = PLAIN_FORM_WORDS[language === 'en' ? 'en' : 'vi'];
  const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${value}">`;
  const say = (given: SurveyWords) => sayHtml(given, language);
  const lines = [
    `<form method="post" action="${escape(action)}">`,
    `  ${hidden(FORM.survey, survey.id)}`,
    `  ${hidden(FORM.language, language === 'en' ? 'en' : 'vi')}`,
    `  <p><strong>${say(survey.title)}</strong></p>`,
    ...(survey.intro ? [`  <p>${say(survey.intro)}</p>`] : []),
    ...survey.questions.flatMap((question) => questionOf(question, say, words).map((line) => `  ${line}`)),
    `  <p hidden><label>${words.trap} <input name="${FORM.trap}" autocomplete="off" tabindex="-1"></label></p>`,
    `  <p><button>${words.send}</button></p>`,
    '</form>',
  ];
  return lines.join('\n');
}

type Say = (words: SurveyWords) => string;

function questionOf(question: Question, say: Say, words: PlainFormWords): readonly string[] {
  const { id, kind, ask, hint, required } = question;
  const name = FORM.answer + id;
  const asked = say(ask) + (required ? ` (${words.required})` : '');
  const needed = required ? ' required' : '';
  const hinted = hint ? [`  <p>${say(hint)}</p>`] : [];
  if (kind === 'text')
    return [
      '<p>',
      `  <label for="${name}">${asked}</label><br>`,
      `  ${hint ? `${say(hint)} ` : ''}${words.private}<br>`,
      `  <textarea id="${name}" name="${name}" maxlength="${question.most}" rows="4"${needed}></textarea>`,
      '</p>',
    ];
  const options =
    kind === 'scale'
      ? STEPS.map((step) => ({ id: String(step), text: String(step) }))
      : question.choices.map((choice) => ({ id: choice.id, text: say(choice.label) }));
  // No browser holds a group of boxes to one that is ticked: the receiver does.
  const isSeveral = kind === 'choice' && question.several;
  const field = (value: string) =>
    `<input type="${isSeveral ? 'checkbox' : 'radio'}" name="${name}" value="${value}"${isSeveral ? '' : needed}>`;
  return [
    '<fieldset>',
    `  <legend>${asked}</legend>`,
    ...hinted,
    ...(kind === 'scale' ? [`  <p>${scaleLine(question, say, words)}</p>`] : []),
    ...options.map((option) => `  <label>${field(option.id)} ${option.text}</label>`),
    '</fieldset>',
  ];
}

function scaleLine(
  { low, high }: Extract<Question, { readonly kind: 'scale' }>,
  say: Say,
  words: PlainFormWords,
): string {
  if (!low && !high) return words.scale;
  return [low && `1: ${say(low)}`, high && `5: ${say(high)}`].filter(Boolean).join(' · ');
}

/** What the owner has not said in the form's language is marked as Vietnamese. */
function sayHtml(words: SurveyWords, language: Language): string {
  const { text, lang } = sayIn(words, language);
  return language === 'en' && lang === 'vi' ? `<span lang="vi">${escape(text)}</span>` : escape(text);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
