import { adoptStyles, css, html, render } from 'lit';
import { checkedOn } from '../../content/checked-on.inline';
import { readContent, type ContentSlice } from '../../content/content-store';
import { guideAddress, speaksEnglish } from '../../controllers/guide';
import { createElement } from '../../controllers/page';
import { said } from '../../controllers/warn-once';
import { PUBLIC_RESOLVERS } from '../../providers/settings/lookup-settings';
import { VERSION } from '../../version';
import { findOwn } from './find-own';

// What each widget of a page has found: for whoever asks by `?hiendien-debug`, and nobody else.

const DAY = 86_400_000;

const WORDS = {
  vi: {
    title: 'Tiện ích trên trang này',
    none: 'Không thấy tiện ích nào.',
    drawn: 'đã hiện',
    waiting: 'chưa hiện',
    release: 'Bản',
    content: 'Nội dung',
    checked: (day: string, days: number) => `kiểm tra ngày ${day}, ${days} ngày trước`,
    settings: 'Thiết lập',
    plain: 'như mặc định',
    requests: 'Yêu cầu',
    problems: 'Điều cần sửa',
    noProblems: 'Không có.',
    again: 'Xem lại',
    close: 'Đóng',
    guide: 'Hướng dẫn',
  },
  en: {
    title: 'Widgets on this page',
    none: 'No widget found.',
    drawn: 'shown',
    waiting: 'not shown',
    release: 'Release',
    content: 'Content',
    checked: (day: string, days: number) => `checked on ${day}, ${days} days ago`,
    settings: 'Settings',
    plain: 'as by default',
    requests: 'Requests',
    problems: 'To put right',
    noProblems: 'None.',
    again: 'Look again',
    close: 'Close',
    guide: 'Guide',
  },
};

const CHECKED: ContentSlice<string> = { shipped: checkedOn, of: ({ programme }) => programme.verifiedOn };

const styles = css`
  :host {
    all: initial;
  }
  section {
    position: fixed;
    z-index: 2147483647;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    box-sizing: border-box;
    inline-size: min(30em, 100vw - 16px);
    max-block-size: 60vh;
    padding: 0.8em 1em;
    overflow: auto;
    border: 2px solid #0b4a8f;
    border-radius: 6px;
    font:
      14px/1.5 system-ui,
      sans-serif;
    color: #14202e;
    background: #fff;
    overflow-wrap: anywhere;
  }
  h2,
  h3 {
    margin: 0.6em 0 0.2em;
    font-size: 1em;
  }
  h2 {
    margin: 0;
  }
  ul,
  dl {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0 0 0.2em;
  }
  a {
    color: #0b4a8f;
  }
  button {
    min-block-size: 2.2em;
    padding: 0 0.8em;
    border: 1px solid #0b4a8f;
    border-radius: 4px;
    font: inherit;
    color: #0b4a8f;
    background: #fff;
  }
`;

/** Shows the panel at the end of the page; it lies above it and moves nothing. */
export function showPanel(): void {
  const host = createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [styles]);
  document.documentElement.append(host);
  draw(root, host);
}

function draw(root: ShadowRoot, host: HTMLElement): void {
  const words = speaksEnglish() ? WORDS.en : WORDS.vi;
  const widgets = findOwn().filter(({ localName }) => localName !== 'script');
  const guide = guideAddress();
  const problems = [...said];
  render(
    html`<section aria-labelledby="title" lang=${speaksEnglish() ? 'en' : 'vi'}>
      <h2 id="title">${words.title} (hiendien ${VERSION})</h2>
      ${widgets.length === 0 ? html`<p>${words.none}</p>` : widgets.map(renderWidget)}
      <h3>${words.requests}</h3>
      <ul>
        ${requests().map((line) => html`<li>${line}</li>`)}
      </ul>
      <h3>${words.problems}</h3>
      ${
        problems.length === 0
          ? html`<p>${words.noProblems}</p>`
          : html`<ul>
              ${problems.map((problem) => html`<li>${problem}</li>`)}
            </ul>`
      }
      <p>
        ${guide && html`<a href=${guide}>${words.guide}</a>`}
        <button
          type="button"
          @click=${() => {
            draw(root, host);
          }}
        >
          ${words.again}
        </button>
        <button
          type="button"
          @click=${() => {
            host.remove();
          }}
        >
          ${words.close}
        </button>
      </p>
    </section>`,
    root,
  );
}

function renderWidget(found: Element): unknown {
  const words = speaksEnglish() ? WORDS.en : WORDS.vi;
  // In a placeholder the widget stands in a tree of its own.
  const element = found.localName.startsWith('hiendien-')
    ? found
    : ([...(found.shadowRoot ?? found).children].find(({ localName }) => localName.startsWith('hiendien-')) ??
      found);
  const section = element.shadowRoot?.querySelector('section');
  const { version } = (customElements.get(element.localName) ?? {}) as { version?: string };
  const day = readContent(CHECKED, section?.lang ?? 'vi');
  const settings = [...found.attributes]
    .filter(({ name }) => !['style', 'class', 'id'].includes(name))
    .map(({ name, value }) => (value ? `${name}="${value}"` : name));
  return html`<h3>&lt;${element.localName}&gt; ${section ? words.drawn : words.waiting}</h3>
    <dl>
      <dt>${words.release}</dt>
      <dd>${version ?? '?'}</dd>
      <dt>${words.content}</dt>
      <dd>
        ${section?.lang ?? '?'}: ${words.checked(day, Math.floor((Date.now() - Date.parse(day)) / DAY))}
      </dd>
      <dt>${words.settings}</dt>
      <dd>${settings.join(' ') || words.plain}</dd>
    </dl>`;
}

/** What was asked of the script's folder, of files that it names, and of resolvers, as the browser has kept it. */
function requests(): string[] {
  const home = new URL('.', guideAddress() || document.baseURI).href;
  const named = [
    ...document.querySelectorAll('script[data-content],script[data-language-pack],[endpoint]'),
  ].flatMap((element) =>
    ['data-content', 'data-language-pack', 'endpoint'].map((name) => element.getAttribute(name) ?? ''),
  );
  const hosts = PUBLIC_RESOLVERS.map(({ url }) => new URL(url).origin);
  return performance
    .getEntriesByType('resource')
    .filter(
      ({ name }) =>
        (name.startsWith(home) && /\/[\w.-]*\.(?:js|css|html|json)(?:[?#]|$)/.test(name) && isOurs(name)) ||
        hosts.some((host) => name.startsWith(host)) ||
        named.some((addresses) => addresses.split(/[\s=]+/).some((part) => part && name.includes(part))),
    )
    .map(({ name, duration }) => `${name.replace(home, '')} (${Math.round(duration)} ms)`);
}

/** In a folder that the script shares with the page's own files, ours are the entry, its frames, and what has a hash. */
function isOurs(address: string): boolean {
  return /\/(?:hiendien(?:\.all)?\.js|frame\/[\w-]+\.(?:js|html)|[\w.-]+-[0-9a-f]{8}\.js)(?:[?#]|$)/.test(
    address,
  );
}
