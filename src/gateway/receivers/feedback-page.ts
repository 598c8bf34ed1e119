import { Html } from '../../server/html';
import { PAGE_HEADERS, policyFor } from '../page/own-page';
import { PROBLEMS, sayProblem, type ProblemCode } from '../routes/problem';
import type { Reply } from './feedback-routes';

const { markup } = Html;

const STYLE =
  ':root{color-scheme:light dark;--ink:#14202e;--paper:#fff;--link:#0b4a8f}' +
  '@media (prefers-color-scheme:dark){:root{--ink:#e8edf3;--paper:#131a22;--link:#9cc7ff}}' +
  'body{font:1em/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:34em;margin:2em auto;padding:0 1em}' +
  'h1{font-size:1.4em;line-height:1.3}a{color:var(--link)}' +
  'a:focus-visible{outline:3px solid var(--link);outline-offset:2px}';

interface Said {
  readonly title: string;
  readonly text: string;
}

const BACK = 'Bấm nút quay lại của trình duyệt: điều bạn đã viết thường vẫn còn đó.';
const BACK_EN = 'Press your browser’s back button: what you wrote is usually still there.';

/** Vietnamese, then English: a plain form does not say which its visitor reads. */
function say(reply: Reply): readonly [vi: Said, en: Said] {
  if (reply.ok)
    return [
      { title: 'Cảm ơn bạn đã góp ý', text: 'Ý kiến của bạn đã được lưu, không kèm địa chỉ mạng của bạn.' },
      { title: 'Thank you', text: 'Your answers were kept, without the address of your connection.' },
    ];
  const [vi, en] = FAILURES[reply.problem] ?? USUAL;
  return [
    { title: 'Chưa gửi được ý kiến', text: `${vi} ${BACK}` },
    { title: 'Your answers were not sent', text: `${en} ${BACK_EN}` },
  ];
}

const USUAL = ['Máy chủ không đọc được phiếu này.', 'The server could not read this form.'] as const;

const FAILURES: Partial<Readonly<Record<ProblemCode, readonly [vi: string, en: string]>>> = {
  'answers-invalid': [
    'Còn câu hỏi bắt buộc chưa trả lời, hoặc có câu trả lời quá dài.',
    'A question that needs an answer has none, or an answer is too long.',
  ],
  'body-too-large': ['Câu trả lời quá dài.', 'The answers are too long.'],
  'survey-unknown': ['Phiếu hỏi này không còn nhận ý kiến.', 'This survey takes no more answers.'],
  'too-much': [
    'Có quá nhiều ý kiến được gửi từ mạng này. Vui lòng thử lại sau ít phút.',
    'Many answers came from this network. Please try again in a few minutes.',
  ],
  'not-kept': [
    'Máy chủ chưa lưu được. Vui lòng thử lại sau ít phút.',
    'The server could not keep them. Please try again in a few minutes.',
  ],
};

/** What a visitor without script sees after sending a form. */
export async function renderThanks(reply: Reply, headers: Pick<Headers, 'get'>): Promise<Response> {
  const [vi, en] = say(reply);
  const page = markup`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${vi.title}</title><style>${STYLE}</style></head><body><main>
<h1>${vi.title}</h1><p>${vi.text}</p>
<div lang="en"><h2>${en.title}</h2><p>${en.text}</p></div>
${renderWayBack(headers)}</main></body></html>`;
  const { status, headers: more } = reply.ok
    ? { status: 200, headers: new Headers() }
    : describeProblem(reply.problem, reply.details.retryAfter);
  const wait = more.get('retry-after');
  return new Response(Html.textOf(page) ?? '', {
    status,
    headers: {
      ...PAGE_HEADERS,
      'content-security-policy': await policyFor(STYLE),
      ...(wait !== null && { 'retry-after': wait }),
    },
  });
}

function describeProblem(code: ProblemCode, retryAfter: number | undefined) {
  const { headers } = sayProblem(code, { retryAfter });
  return { status: PROBLEMS[code][0], headers };
}

/** To the start of the site that the form stands on, which the gateway's own list has let through. */
function renderWayBack(headers: Pick<Headers, 'get'>): Html | string {
  const origin = headers.get('origin');
  if (origin === null || !/^https?:\/\/[^/]+$/.test(origin)) return '';
  const { host } = new URL(origin);
  return markup`<p><a href="${origin}/">Về trang ${host}</a> · <a href="${origin}/" lang="en">Back to ${host}</a></p>`;
}
