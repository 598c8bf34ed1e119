// The widgets on the first pages of a site: alive, and as the snippets that bring them.
import { roomStyle } from '../../src/domain/embed/rooms';
import { frameTitle } from '../build/frames';
import { OWN_FOLDER } from './snippets';

/** What the articles of a page have in common. */
export interface Alive {
  readonly language: 'vi' | 'en';
  readonly major: string;
  /** The folder of the example lists, where the site has them. */
  readonly lists: string | undefined;
}

const WORDS = {
  vi: {
    paste: 'Dán vào nơi muốn hiện',
    list: (file: string) => `Danh sách ở đây là ví dụ: <a href="${file}">tệp mẫu</a>, thay bằng của đơn vị.`,
    survey: 'Phiếu ở đây là ví dụ, chưa có nơi nhận nên không gửi được.',
  },
  en: {
    paste: 'Paste where it shall stand',
    list: (file: string) =>
      `The list here is an example: <a href="${file}">its file</a>, to be replaced by yours.`,
    survey: 'The survey here is an example that nobody receives: it cannot be sent.',
  },
};

/** A widget alive, with the snippet that brings it. The whole path stands in a frame: it holds the others. */
export function aliveArticle(name: string, published: string, { language, major, lists }: Alive): string {
  const words = WORDS[language];
  const html = name === 'banner' ? asCard(published) : published;
  const title = escapeHtml(frameTitle(name, language));
  const [, file] = / source="\/danh-sach\/([^"]*)"/.exec(html) ?? [];
  const isExample = file !== undefined && lists !== undefined;
  const notes = isExample ? [words.list(lists + file), ...(name === 'feedback' ? [words.survey] : [])] : [];
  const alive =
    name === 'journey'
      ? `<iframe src="${major}/frame/journey.html${language === 'en' ? '?lang=en' : ''}" title="${title}" loading="lazy" class="whole" allow="clipboard-write"></iframe>`
      : withoutScript(html)
          // Without the examples there is no list: the widget says so.
          .replace(/ source="[^"]*"/, isExample ? ` source="./${lists}${file}"` : '')
          .replace(/ endpoint="[^"]*"/, isExample ? ` endpoint="./${lists}noi-nhan"` : '')
          .replace(`<hiendien-${name}`, `<hiendien-${name} heading-level="4"`);
  return `<article id="${name}">
  <h3>${title}</h3>
  <p><code>hiendien-${name}</code></p>
  <div class="pair">
    <div>${alive}</div>
    <div class="snippet">
      <p class="snippet-bar"><span>${words.paste}</span></p>
      <pre><code>${codeOf(html)}</code></pre>
    </div>
  </div>
${notes.map((note) => `  <p class="note">${note}</p>\n`).join('')}</article>`;
}

/** The banner's own tag for the top of a page whose script is there already. */
export function stripOf(published: string, text: string): string {
  return withoutScript(published).replace(/(<a [^>]*>)[^<]*/, (_, tag: string) => tag + escapeHtml(text));
}

/** A snippet as text, its address where the page may put in its own. */
export function codeOf(html: string): string {
  return escapeHtml(html).replaceAll(`src="${OWN_FOLDER}`, `src="<span data-address>${OWN_FOLDER}</span>`);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function withoutScript(html: string): string {
  return html.replace(/^<script.*\n/, '');
}

/** The strip is at the top of the page already. */
function asCard(banner: string): string {
  return banner.replace(/style="[^"]*"/, `variant="card" style="${roomStyle('banner-card')}"`);
}
