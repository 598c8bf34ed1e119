import type { Wishes } from '../../src/domain/embed/wishes';

/** The pages that the preview stands in: light, dark, and one of the many with Bootstrap 3. Texts are made up. */

interface Texts {
  readonly name: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

const TEXTS: Readonly<Record<'vi' | 'en', Texts>> = {
  vi: {
    name: 'Trang minh họa',
    heading: 'Tin của trang',
    lines: [
      'Lịch tiếp công dân tháng này',
      'Thông báo về thời gian làm việc',
      'Hướng dẫn nộp hồ sơ trực tuyến',
    ],
  },
  en: {
    name: 'A sample page',
    heading: 'News of the page',
    lines: ['Days on which citizens are received', 'Office hours', 'How to hand in papers online'],
  },
};

const PLAIN = `body{margin:0;font:16px/1.5 system-ui,sans-serif}header{padding:12px 16px;font-weight:700;border-bottom:1px solid}
main{padding:16px;max-width:1000px;margin:auto}`;
const DARK = `${PLAIN}body{color:#e6e9ee;background:#15181d}a{color:#9cc8ff}`;

/**
 * A whole page around a snippet.
 * @param snippet HTML that was written from known settings, see \`writeSnippet\`.
 * @param bootstrap Address of Bootstrap's style sheet.
 */
export function hostPage(
  host: Wishes['host'],
  language: 'vi' | 'en',
  snippet: string,
  bootstrap: string,
): string {
  const { name, heading, lines } = TEXTS[language];
  const list = `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  const head = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>`;
  if (host === 'bootstrap')
    return `${head}<link rel="stylesheet" href="${bootstrap}"><nav class="navbar navbar-inverse navbar-static-top"><div class="container"><span class="navbar-brand">${name}</span></div></nav>
<div class="container"><div class="row"><div class="col-sm-12">${snippet}</div></div><div class="panel panel-default"><div class="panel-heading"><h3 class="panel-title">${heading}</h3></div><div class="panel-body">${list}</div></div></div>`;
  return `${head}<meta name="color-scheme" content="${host}"><style>${host === 'dark' ? DARK : PLAIN}</style><header>${name}</header>${snippet}<main><h2>${heading}</h2>${list}</main>`;
}
