import { htmlElementAttributes } from 'html-element-attributes';
import leven, { closestMatch } from 'leven';
import { readLookup } from '../../../providers/settings/lookup-settings';
import { readCatalogue, type Catalogue, type Setting } from '../catalogue';
import type { FindingKind, Report } from '../finding';
import { TAG_PREFIX, unquote, type Placement, type Subject } from '../subject';

/** Whether the widgets know what is set on them. */
export const SETTINGS = {
  'unknown-tag': {
    severity: 'error',
    says: { vi: 'Không có thẻ nào tên là <{tag}>.', en: 'No tag is called <{tag}>.' },
    mend: { vi: 'Gần nhất: <{nearest}>.', en: 'Nearest: <{nearest}>.' },
  },
  'unknown-widget': {
    severity: 'error',
    says: { vi: 'Không có tiện ích nào tên là “{widget}”.', en: 'No widget is called “{widget}”.' },
    mend: { vi: 'Gần nhất: “{nearest}”.', en: 'Nearest: “{nearest}”.' },
  },
  'unknown-attribute': {
    severity: 'warning',
    says: {
      vi: 'Tiện ích {widget} không có thiết lập “{name}”.',
      en: 'The widget {widget} has no setting “{name}”.',
    },
    mend: {
      vi: 'Gần nhất: “{nearest}”. Các thiết lập: {all}.',
      en: 'Nearest: “{nearest}”. There are: {all}.',
    },
  },
  'unknown-value': {
    severity: 'warning',
    says: {
      vi: '“{value}” không phải giá trị của {name}: tiện ích dùng giá trị mặc định.',
      en: '“{value}” is no value of {name}: the widget takes the default.',
    },
    mend: { vi: 'Gần nhất: “{nearest}”. Các giá trị: {all}.', en: 'Nearest: “{nearest}”. There are: {all}.' },
  },
  'setting-without-data': {
    severity: 'warning',
    says: {
      vi: 'Trên <{tag}>, thiết lập “{name}” thiếu “data-” ở trước nên không được đọc.',
      en: 'On <{tag}> the setting “{name}” lacks its “data-”, and is not read.',
    },
    mend: { vi: 'Viết data-{name}.', en: 'Write data-{name}.' },
  },
  'setting-with-data': {
    severity: 'warning',
    says: {
      vi: 'Trên thẻ riêng, thiết lập viết không có “data-”: “data-{name}” không được đọc.',
      en: 'On a tag of ours settings have no “data-”: “data-{name}” is not read.',
    },
    mend: { vi: 'Viết {name}.', en: 'Write {name}.' },
  },
  'curly-quotes': {
    severity: 'warning',
    says: {
      vi: 'Giá trị của {name} nằm trong dấu ngoặc kép cong (“ ”), dấu đó thành một phần của giá trị.',
      en: 'The value of {name} stands in curly quotes (“ ”), which become a part of it.',
    },
    mend: { vi: 'Gõ lại bằng dấu ngoặc kép thẳng (").', en: 'Type straight quotes (").' },
  },
  'lookup-refused': {
    severity: 'error',
    says: {
      vi: 'Phần tìm tên không được hỏi ai như đã ghi trong {name}.',
      en: 'The name search may not ask whom {name} names.',
    },
    mend: {
      vi: 'Ghi địa chỉ https của chính trang này, hoặc cho phép máy chủ đó bằng data-allow="https://…" trên thẻ script.',
      en: 'Name an https address of this site, or allow the server by data-allow="https://…" on the script tag.',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof SETTINGS>;

/** What any tag may have, and what a placeholder and a script tag have of their own. */
const GLOBAL = new Set(htmlElementAttributes['*']);
const OF_ANY_TAG = /^(?:aria-|on|data-|:|@|v-|ng-|_)|^role$/;
/** A slip of the pen is so many letters away at most; what is farther away belongs to somebody else. */
const SLIPS = 2;

export function findSettings(subject: Subject, report: Found): void {
  const catalogue = readCatalogue(subject.manifest);
  for (const placement of subject.placements) {
    const { kind } = placement;
    const widget = kind === 'tag' || kind === 'frame' ? placement.widget : readName(placement.widget);
    const settings = catalogue.get(widget);
    if (settings) findWrong(placement, settings, report);
    else reportUnknown(placement, catalogue, report);
    if (settings?.has('lookup')) findRefused(subject, placement, report);
  }
}

/** An empty name is the default's, as the loader reads it. */
function readName(written: string): string {
  return written.trim().toLowerCase() || 'banner';
}

function reportUnknown({ kind, widget, tag }: Placement, catalogue: Catalogue, report: Found): void {
  const nearest = closestMatch(widget, [...catalogue.keys()]) ?? '';
  if (kind === 'tag') report('unknown-tag', tag.place, { tag: tag.name, nearest: TAG_PREFIX + nearest });
  else {
    const attribute = { placeholder: 'data-hiendien', script: 'data-widget', frame: 'src' }[kind];
    report('unknown-widget', tag.placeOf(attribute), { widget, nearest });
  }
}

function findWrong(placement: Placement, settings: ReadonlyMap<string, Setting>, report: Found): void {
  const { kind, tag, widget } = placement;
  if (kind === 'frame') {
    const [, query = ''] = (tag.attributes.get('src') ?? '').split('?');
    for (const [name, value] of new URLSearchParams(query.split('#')[0]))
      findWrongSetting(name, value, name, 'src');
    return;
  }
  for (const [written, value] of tag.attributes) {
    const isData = written.startsWith('data-');
    const name = isData ? written.slice('data-'.length) : written;
    if (kind === 'tag') findOnTag(written, name, value, isData);
    else findOnOther(written, name, value, isData);
  }

  function findOnTag(written: string, name: string, value: string, isData: boolean): void {
    if (isData && settings.has(name)) report('setting-with-data', tag.placeOf(written), { name });
    else if (settings.has(written) || (!GLOBAL.has(written) && !OF_ANY_TAG.test(written)))
      findWrongSetting(written, value, written, written);
  }

  function findOnOther(written: string, name: string, value: string, isData: boolean): void {
    if (!isData) {
      if (settings.has(written) && !GLOBAL.has(written) && kind === 'placeholder')
        report('setting-without-data', tag.placeOf(written), { tag: tag.name, name });
      return;
    }
    if (settings.has(name)) findWrongSetting(name, value, written, written);
    // Data of the page's own is nobody's business; only what is nearly a setting of ours is a slip.
    else if (!OWN_DATA.has(written) && [...settings.keys()].some((known) => leven(known, name) <= SLIPS))
      findWrongSetting(name, value, written, written);
  }

  function findWrongSetting(name: string, value: string, written: string, attribute: string): void {
    const place = tag.placeOf(attribute);
    const setting = settings.get(name);
    const prefix = written.slice(0, written.length - name.length);
    if (!setting) {
      const nearest = closestMatch(name, [...settings.keys()]) ?? '';
      const all = [...settings.keys()].map((known) => prefix + known).join(', ');
      report('unknown-attribute', place, { widget, name: written, nearest: prefix + nearest, all });
      return;
    }
    const plain = unquote(value).toLowerCase();
    if (unquote(value) !== value.trim()) report('curly-quotes', place, { name: written });
    else if (setting.values && plain && !setting.values.includes(plain)) {
      const nearest = closestMatch(plain, setting.values) ?? '';
      report('unknown-value', place, { value, name: written, nearest, all: setting.values.join(', ') });
    }
  }
}

/** Settings of the script tag and of the placeholder as such. */
const OWN_DATA = new Set([
  'data-hiendien',
  'data-widget',
  'data-content',
  'data-language-pack',
  'data-allow',
  'data-key',
  'data-report',
  'data-report-as',
]);

const LOOKUPS = ['dns', 'endpoint', 'endpoint-then-dns', 'none'] as const;

/** Says what the search itself would say of whom it is to ask: its own reader judges. */
function findRefused({ base, scripts }: Subject, { kind, tag }: Placement, report: Found): void {
  if (kind === 'frame') return;
  const read = (name: string) => tag.attributes.get(kind === 'tag' ? name : `data-${name}`);
  const named = ['endpoint', 'resolvers'].find((name) => read(name)?.trim());
  if (!named || !base) return;
  const allowed = scripts.flatMap((script) => (script.tag.attributes.get('data-allow') ?? '').split(/\s+/));
  const origins = allowed.flatMap((address) => (URL.canParse(address) ? new URL(address).origin : []));
  const lookup = read('lookup');
  const refused: string[] = [];
  readLookup(
    {
      lookup: LOOKUPS.find((known) => known === lookup),
      endpoint: read('endpoint'),
      resolvers: read('resolvers'),
    },
    { base: base.href, allows: (origin) => origin === base.origin || origins.includes(origin) },
    (problem) => refused.push(problem),
  );
  if (refused.length > 0)
    report('lookup-refused', tag.placeOf(kind === 'tag' ? named : `data-${named}`), { name: named });
}
