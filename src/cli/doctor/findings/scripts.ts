import type { FindingKind, Report } from '../finding';
import { unquote, type OwnScript, type Subject } from '../subject';

/** How the script tag is written. */
export const SCRIPTS = {
  'script-address-left': {
    severity: 'error',
    says: {
      vi: 'Địa chỉ script còn nguyên chữ mẫu “{host}”, chưa thay bằng máy chủ thật.',
      en: 'The script’s address still has the sample “{host}” in place of a server.',
    },
    mend: {
      vi: 'Thay “{host}” bằng nơi đơn vị đặt tệp.',
      en: 'Put the server that has the files in place of “{host}”.',
    },
  },
  'script-on-desk': {
    severity: 'error',
    says: {
      vi: 'Script trỏ tới tệp trên máy tính của người soạn ({source}): người xem không có tệp này.',
      en: 'The script’s address is a file on the author’s own computer ({source}): visitors do not have it.',
    },
    mend: {
      vi: 'Chép tệp lên máy chủ và ghi địa chỉ https.',
      en: 'Copy the file to the server and name its https address.',
    },
  },
  'script-curly-quotes': {
    severity: 'error',
    says: {
      vi: 'Địa chỉ script nằm trong dấu ngoặc kép cong (“ ”): trình duyệt coi dấu đó là một phần của địa chỉ.',
      en: 'The script’s address stands in curly quotes (“ ”), which browsers take for a part of it.',
    },
    mend: {
      vi: 'Gõ lại bằng dấu ngoặc kép thẳng ("). Đừng dán đoạn mã qua Word.',
      en: 'Type straight quotes ("). Do not paste the snippet by way of a word processor.',
    },
  },
  'script-not-module': {
    severity: 'error',
    says: {
      vi: 'Thẻ script của hiendien.js thiếu type="module": trình duyệt báo lỗi và không chạy.',
      en: 'The script tag of hiendien.js lacks type="module": browsers report a mistake and do not run it.',
    },
    mend: {
      vi: 'Thêm type="module", hoặc dùng tệp hiendien.all.js nếu trình soạn thảo xóa thuộc tính này.',
      en: 'Add type="module", or use hiendien.all.js where the editor drops that attribute.',
    },
  },
  'script-held-back': {
    severity: 'error',
    says: {
      vi: 'Thẻ script bị giữ lại ({why}): trình duyệt không tự chạy nó.',
      en: 'The script tag is held back ({why}): browsers do not run it by themselves.',
    },
    mend: {
      vi: 'Loại hiendien.js khỏi chức năng tối ưu, trì hoãn script hoặc xin phép cookie của trang. Tiện ích không dùng cookie.',
      en: 'Leave hiendien.js out of the site’s script optimiser or cookie consent. The widgets use no cookies.',
    },
  },
  'script-crossorigin-missing': {
    severity: 'error',
    says: {
      vi: 'Thẻ script có integrity, tệp ở tên miền khác, nhưng thiếu crossorigin: trình duyệt chặn tệp.',
      en: 'The script tag has integrity and a file of another origin, but no crossorigin: browsers refuse it.',
    },
    mend: { vi: 'Thêm crossorigin="anonymous".', en: 'Add crossorigin="anonymous".' },
  },
  'script-hash-malformed': {
    severity: 'warning',
    says: {
      vi: 'Giá trị integrity “{hash}” không phải mã băm: trình duyệt bỏ qua, tệp không được bảo vệ.',
      en: 'The value of integrity, “{hash}”, is no hash: browsers pass over it, and the file is not protected.',
    },
    mend: {
      vi: 'Chép lại đoạn mã có mã băm của bản phát hành.',
      en: 'Copy the release’s pinned snippet again.',
    },
  },
  'script-hash-on-channel': {
    severity: 'warning',
    says: {
      vi: 'Mã băm ghi cho kênh /{channel}/, nơi tệp đổi theo mỗi bản phát hành: lần phát hành tới, tiện ích sẽ bị chặn.',
      en: 'A hash is given for /{channel}/, whose files change with each release: the next one will be refused.',
    },
    mend: {
      vi: 'Bỏ integrity, hoặc dùng địa chỉ của một bản cố định như /1.0.0/.',
      en: 'Take integrity away, or name one version, such as /1.0.0/.',
    },
  },
  'script-twice': {
    severity: 'note',
    says: {
      vi: 'Thẻ script có {count} lần; một lần cho cả trang là đủ.',
      en: 'The script tag is there {count} times; once for the page is enough.',
    },
    mend: { vi: 'Giữ thẻ đầu tiên, bỏ các thẻ sau.', en: 'Keep the first and take the others away.' },
  },
  'script-two-releases': {
    severity: 'warning',
    says: {
      vi: 'Trang gọi hai tệp khác nhau của tiện ích: {one} và {other}. Tệp tới trước quyết định, và trang tải thừa.',
      en: 'The page loads two files of the widgets: {one} and {other}. The first to come decides, and one is loaded in vain.',
    },
    mend: { vi: 'Giữ một thẻ script cho cả trang.', en: 'Keep one script tag for the whole page.' },
  },
  'key-malformed': {
    severity: 'error',
    says: {
      vi: 'Giá trị của data-key không phải khóa công khai 32 byte: không nội dung nào của đơn vị được dùng.',
      en: 'The value of data-key is no public key of 32 bytes: no content of yours is used.',
    },
    mend: {
      vi: 'Chép lại khóa do hiendien sign --new-key in ra.',
      en: 'Copy the key that hiendien sign --new-key printed.',
    },
  },
  'import-map-too-late': {
    severity: 'warning',
    says: {
      vi: 'Import map đứng sau module đầu tiên của trang: nhiều trình duyệt bỏ qua nó.',
      en: 'The import map stands behind the page’s first module: many browsers pass over it.',
    },
    mend: {
      vi: 'Đưa <script type="importmap"> lên trước mọi module và modulepreload.',
      en: 'Move <script type="importmap"> before every module and modulepreload.',
    },
  },
  'import-map-broken': {
    severity: 'warning',
    says: {
      vi: 'Import map không phải JSON: trình duyệt bỏ qua nó.',
      en: 'The import map is no JSON: browsers pass over it.',
    },
    mend: {
      vi: 'Sửa dấu phẩy hoặc dấu ngoặc sai trong import map.',
      en: 'Mend the comma or bracket in the import map.',
    },
  },
  'preload-other-release': {
    severity: 'warning',
    says: {
      vi: 'Dòng modulepreload tải tệp của {other}, còn script ở {one}: tệp đó tải về không dùng tới.',
      en: 'A modulepreload line loads from {other}, the script is from {one}: that file is loaded in vain.',
    },
    mend: { vi: 'Chép lại cả đoạn mã của cùng một bản.', en: 'Copy the whole snippet of one release again.' },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof SCRIPTS>;

/** Types that browsers run as a classic script. */
const JAVASCRIPT =
  /^\s*(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript)|)\s*$/i;
const HASH = /(?:^|\s)sha(?:256-[\w+/-]{43}=|384-[\w+/-]{64}|512-[\w+/-]{86}==)(?:\?\S*)?(?=\s|$)/;
const CHANNEL = /\/(\d+|stable)\/[^/]*$/;
const KEY = /^[\w+/-]{43}=?$/;

export function findScripts(subject: Subject, report: Found): void {
  for (const script of subject.scripts) {
    findAddress(script, report);
    findType(script, report);
    findIntegrity(script, subject, report);
    const key = script.tag.attributes.get('data-key');
    if (key !== undefined && !KEY.test(key.trim())) report('key-malformed', script.tag.placeOf('data-key'));
  }
  findCopies(subject.scripts, report);
  if (subject.scripts.length > 0) findModules(subject, report);
}

function findAddress({ tag, attribute, source }: OwnScript, report: Found): void {
  const place = tag.placeOf(attribute);
  const [sample] = /YOUR-HOST|TEN-MIEN-CUA-BAN|example\.(?:com|org|vn)/i.exec(source) ?? [];
  if (sample) report('script-address-left', place, { host: sample });
  else if (/^\s*(?:file:|[a-z]:[\\/])/i.test(source)) report('script-on-desk', place, { source });
  else if (unquote(source) !== source.trim()) report('script-curly-quotes', place);
}

function findType({ tag, file, attribute }: OwnScript, report: Found): void {
  const type = tag.attributes.get('type')?.trim().toLowerCase();
  const why =
    attribute !== 'src'
      ? attribute
      : type !== 'module' && !JAVASCRIPT.test(type ?? '')
        ? `type="${type}"`
        : file === 'hiendien.all.js' && type !== 'module' && tag.attributes.has('nomodule')
          ? 'nomodule'
          : undefined;
  if (why)
    report(
      'script-held-back',
      tag.placeOf(why === 'nomodule' ? why : attribute === 'src' ? 'type' : attribute),
      { why },
    );
  else if (file === 'hiendien.js' && type !== 'module') report('script-not-module', tag.place);
}

function findIntegrity({ tag, url }: OwnScript, { base }: Subject, report: Found): void {
  const integrity = tag.attributes.get('integrity');
  if (!integrity?.trim()) return;
  const place = tag.placeOf('integrity');
  const isModule = tag.attributes.get('type') === 'module';
  const channel = CHANNEL.exec(url?.pathname ?? '')?.[1];
  if (!HASH.test(integrity)) report('script-hash-malformed', place, { hash: integrity });
  else if (!isModule && !tag.attributes.has('crossorigin') && base && url && base.origin !== url.origin)
    report('script-crossorigin-missing', place);
  else if (channel) report('script-hash-on-channel', place, { channel });
}

function findCopies(scripts: readonly OwnScript[], report: Found): void {
  const [first, ...others] = scripts;
  if (!first) return;
  const addressOf = ({ url, source }: OwnScript) => url?.href ?? source;
  const other = others.find((script) => addressOf(script) !== addressOf(first));
  if (other)
    report('script-two-releases', other.tag.place, { one: addressOf(first), other: addressOf(other) });
  // One that places a widget is there for its place.
  const plain = scripts.filter(({ tag }) => !tag.attributes.has('data-widget'));
  if (!other && plain[1]) report('script-twice', plain[1].tag.place, { count: String(plain.length) });
}

function findModules({ page, scripts, base }: Subject, report: Found): void {
  let isAfterModule = false;
  for (const { name, attributes, text, place } of page.tags) {
    const type = attributes.get('type')?.trim().toLowerCase();
    const isPreload = name === 'link' && attributes.get('rel')?.toLowerCase() === 'modulepreload';
    if (name === 'script' && type === 'importmap') {
      if (!isJson(text)) report('import-map-broken', place);
      else if (isAfterModule) report('import-map-too-late', place);
    }
    isAfterModule ||= isPreload || (name === 'script' && type === 'module');
    const href = attributes.get('href') ?? '';
    const folder = (address: string) => address.replace(/[^/]*$/, '');
    const [script] = scripts;
    if (!isPreload || !script?.url || !base || !URL.canParse(href, base)) continue;
    const other = new URL(href, base);
    // Ours are known by the hash of the build in their names.
    if (!/-[0-9a-f]{8}\.js$/.test(other.pathname) || !/\/hiendien|\d+\.\d+\.\d+/.test(other.pathname))
      continue;
    if (folder(other.href) !== folder(script.url.href))
      report('preload-other-release', place, { one: folder(script.url.href), other: folder(other.href) });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
