// The doctor in a page: for HTML that is pasted, without a server. Nothing leaves the page.
import type { Package } from 'custom-elements-manifest/schema';
import { inLanguage, type ShippedLanguage } from '../../domain/programme/language';
import { examine } from './examine';
import type { Finding } from './finding';
import { guideTo } from './guide';

/** Put in by the build: what the widgets of this release take. */
declare const MANIFEST: Package;

const WORDS = {
  label: { vi: 'Dán mã nguồn HTML của trang vào đây', en: 'Paste the page’s HTML here' },
  press: { vi: 'Kiểm tra', en: 'Check' },
  empty: {
    vi: 'Chưa có gì để kiểm tra: hãy dán mã nguồn trước.',
    en: 'There is nothing to check yet: paste the HTML first.',
  },
  sound: { vi: 'Không thấy gì sai trong mã nguồn này.', en: 'Nothing wrong was found in this HTML.' },
  line: { vi: 'Dòng', en: 'Line' },
  mend: { vi: 'Cách sửa', en: 'To mend it' },
  guide: { vi: 'Xem hướng dẫn', en: 'See the guide' },
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Nên sửa', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
} as const;

/** What the page knows that the doctor stands in. */
export interface DoctorOptions {
  /** The guide's page on findings; nothing where there is none. */
  readonly guide?: string | undefined;
}

/** Says what is wrong with a page by its HTML alone. */
export function examinePasted(html: string, address?: string): Finding[] {
  return examine({ html, address, manifest: MANIFEST });
}

/** Puts a field, a button and what is found into an element. What is pasted is only ever shown as text. */
export function mountDoctor(
  root: HTMLElement,
  language: ShippedLanguage = 'vi',
  { guide }: DoctorOptions = {},
): void {
  const say = (key: keyof typeof WORDS) => inLanguage(WORDS[key], language);
  const field = Object.assign(document.createElement('textarea'), {
    rows: 8,
    spellcheck: false,
    autocomplete: 'off',
  });
  const label = element('label', '', element('span', '', say('label')), field);
  const button = Object.assign(element('button', 'button', say('press')), { type: 'button' });
  const result = element('div', 'findings');
  result.setAttribute('role', 'status');
  const describe = ({ id, severity, place, says, mend }: Finding) => {
    const head = element('b', '', `${say(severity)}. ${say('line')} ${place.line}:`);
    const item = element(
      'li',
      severity,
      element('p', '', head, ` ${inLanguage(says, language)}`),
      element('p', '', `${say('mend')}: ${inLanguage(mend, language)}`),
    );
    item.dataset['id'] = id;
    if (guide !== undefined) {
      const link = Object.assign(element('a', '', say('guide')), { href: guideTo(id, guide) });
      item.append(element('p', '', link));
    }
    return item;
  };
  button.addEventListener('click', () => {
    if (!field.value.trim()) {
      result.replaceChildren(say('empty'));
      field.focus();
      return;
    }
    const items = examinePasted(field.value).map(describe);
    result.replaceChildren(items.length > 0 ? element('ul', '', ...items) : say('sound'));
  });
  root.replaceChildren(label, button, result);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
