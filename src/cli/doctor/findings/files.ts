import type { ByLanguage } from '../../../domain/programme/language';
import { checkProgramme } from '../../../content/owner-content';
import { allowsUrl, readPolicies } from '../csp';
import type { FindingKind, Report } from '../finding';
import type { Place } from '../../json-place';
import { resolve, type FetchedFile, type OwnScript, type Subject } from '../subject';
import { sayProblem } from '../../problem-words';
import { filesIn } from './policy';

/** What came of the files that the page names. */
export const FILES = {
  'script-unreachable': {
    severity: 'error',
    says: {
      vi: 'Không tải được script {address}: {why}.',
      en: 'The script {address} could not be had: {why}.',
    },
    mend: {
      vi: 'Kiểm tra tên máy chủ, chứng chỉ và tường lửa.',
      en: 'Check the host’s name, its certificate and its firewall.',
    },
  },
  'script-not-found': {
    severity: 'error',
    says: {
      vi: 'Máy chủ trả lời mã {status} cho {address}.',
      en: 'The server answers {address} with status {status}.',
    },
    mend: {
      vi: 'Chép lại thư mục của bản phát hành lên máy chủ, hoặc sửa địa chỉ.',
      en: 'Copy the release’s folder to the server again, or mend the address.',
    },
  },
  'script-wrong-type': {
    severity: 'error',
    says: {
      vi: 'Máy chủ gửi {address} với kiểu “{type}”, không phải JavaScript: trình duyệt không chạy.',
      en: 'The server sends {address} as “{type}”, not as JavaScript: browsers do not run it.',
    },
    mend: {
      vi: 'Cấu hình máy chủ gửi tệp .js với kiểu text/javascript (mẫu có trong bản phát hành: nginx.conf, .htaccess, web.config).',
      en: 'Let the server send .js files as text/javascript (recipes come with the release: nginx.conf, .htaccess, web.config).',
    },
  },
  'script-without-cors': {
    severity: 'error',
    says: {
      vi: 'Máy chủ không cho trang này đọc {address} (thiếu Access-Control-Allow-Origin): trình duyệt chặn module.',
      en: 'The server does not let this site read {address} (no Access-Control-Allow-Origin): browsers refuse the module.',
    },
    mend: {
      vi: 'Thêm ở máy chủ đặt tệp: Access-Control-Allow-Origin: *',
      en: 'Add to the server of the files: Access-Control-Allow-Origin: *',
    },
  },
  'script-kept-home': {
    severity: 'error',
    says: {
      vi: 'Máy chủ chỉ cho trang của mình dùng {address} (Cross-Origin-Resource-Policy: {policy}).',
      en: 'The server keeps {address} to pages of its own (Cross-Origin-Resource-Policy: {policy}).',
    },
    mend: {
      vi: 'Đổi thành Cross-Origin-Resource-Policy: cross-origin',
      en: 'Change it to Cross-Origin-Resource-Policy: cross-origin',
    },
  },
  'script-hash-mismatch': {
    severity: 'error',
    says: {
      vi: 'Tệp {address} khác mã băm trong integrity: trình duyệt chặn. Tệp đã đổi, hoặc mã băm của bản khác.',
      en: 'The file {address} is not what integrity says: browsers refuse it. The file has changed, or the hash is another’s.',
    },
    mend: {
      vi: 'Mã băm của tệp đang có: {hash}. Chỉ ghi sau khi chắc tệp là của bản phát hành.',
      en: 'The file there has: {hash}. Write it only when you are sure that the file is the release’s.',
    },
  },
  'preload-hash-mismatch': {
    severity: 'warning',
    says: {
      vi: 'Dòng modulepreload của {address} ghi mã băm khác với tệp.',
      en: 'The modulepreload line of {address} has another hash than the file.',
    },
    mend: { vi: 'Chép lại cả đoạn mã của cùng một bản.', en: 'Copy the whole snippet of one release again.' },
  },
  'old-release': {
    severity: 'warning',
    says: {
      vi: 'Trang dùng bản {version}; nơi đặt tệp đã có bản {newest}.',
      en: 'The page uses release {version}; its server has {newest}.',
    },
    mend: {
      vi: 'Dán đoạn mã của bản {newest}, hoặc dùng kênh để tự theo bản mới.',
      en: 'Paste the snippet of {newest}, or follow a channel.',
    },
  },
  'content-not-found': {
    severity: 'error',
    says: {
      vi: 'Không tải được tệp nội dung {address}: {why}. Nội dung có sẵn được giữ.',
      en: 'The content file {address} could not be had: {why}. The built-in content stays.',
    },
    mend: { vi: 'Kiểm tra địa chỉ trong data-content.', en: 'Check the address in data-content.' },
  },
  'content-without-cors': {
    severity: 'error',
    says: {
      vi: 'Máy chủ không cho trang này đọc tệp nội dung {address}.',
      en: 'The server does not let this site read the content file {address}.',
    },
    mend: {
      vi: 'Thêm ở máy chủ đó: Access-Control-Allow-Origin: *',
      en: 'Add to that server: Access-Control-Allow-Origin: *',
    },
  },
  'content-refused': {
    severity: 'error',
    says: {
      vi: 'Tệp nội dung {address} bị từ chối: {why}. Nội dung có sẵn được giữ.',
      en: 'The content file {address} is refused: {why}. The built-in content stays.',
    },
    mend: {
      vi: 'Chạy: hiendien content:check TỆP, sửa, rồi đăng lại.',
      en: 'Run: hiendien content:check FILE, mend it, and serve it again.',
    },
  },
  'content-unsigned': {
    severity: 'error',
    says: {
      vi: 'Trang đòi chữ ký (data-key) nhưng cạnh {address} không có tệp .sig.',
      en: 'The page asks for signatures (data-key), and there is no .sig beside {address}.',
    },
    mend: {
      vi: 'Chạy: hiendien sign TỆP KHÓA, rồi đăng cả tệp .sig.',
      en: 'Run: hiendien sign FILE KEY, and serve the .sig too.',
    },
  },
  'content-too-many': {
    severity: 'warning',
    says: {
      vi: 'Thuộc tính data-content có {count} tệp; chỉ 4 tệp đầu được đọc.',
      en: 'The attribute data-content names {count} files; only the first 4 are read.',
    },
    mend: { vi: 'Giữ một tệp cho mỗi ngôn ngữ.', en: 'Keep one file for each language.' },
  },
  'frame-not-found': {
    severity: 'error',
    says: {
      vi: 'Không mở được trang trong khung {address}: {why}.',
      en: 'The frame’s page {address} could not be had: {why}.',
    },
    mend: {
      vi: 'Kiểm tra địa chỉ khung và thư mục frame/ trên máy chủ.',
      en: 'Check the address and the folder frame/ on the server.',
    },
  },
  'frame-refused': {
    severity: 'error',
    says: {
      vi: 'Máy chủ không cho trang này nhúng {address} ({header}).',
      en: 'The server does not let this site frame {address} ({header}).',
    },
    mend: {
      vi: 'Bỏ X-Frame-Options và frame-ancestors ở thư mục frame/ của máy chủ đó.',
      en: 'Take X-Frame-Options and frame-ancestors away from that server’s folder frame/.',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof FILES>;
/** What is wrong with one file, if anything is. */
type Verdict = Parameters<Found> | undefined;
const SCRIPT_TYPE = /^\s*(?:text|application)\/(?:x-)?(?:java|ecma)script(?:1\.[0-5])?\s*(?:;|$)/i;
/** Browsers refuse these for classic scripts too. */
const NEVER_SCRIPT = /^\s*(?:text\/(?:csv|html)|image|audio|video)/i;
const MOST_CONTENT_FILES = 4;

export function findFiles(subject: Subject, report: Found): void {
  const { files, base, placements } = subject;
  const at = (url: URL | undefined) => url && files?.get(withoutHash(url));
  for (const script of subject.scripts) {
    if (script.attribute !== 'src' || !script.url) continue;
    const verdict = judgeScriptFile(script, at(script.url), base);
    if (verdict) report(...verdict);
    findRelease(script, at(releaseList(script.url)), report);
    findContent(script, subject, report);
  }
  findPreloads(subject, report);
  for (const { kind, tag } of placements) {
    const url = kind === 'frame' ? resolve(tag.attributes.get('src') ?? '', base) : undefined;
    const verdict = url && judgeFramePage(url, at(url), base, tag.placeOf('src'));
    if (verdict) report(...verdict);
  }
}

/** Every file that a page names and a doctor wants to see, by absolute address, and whether its text is wanted. */
export function filesToFetch({
  scripts,
  placements,
  page,
  base,
}: Subject): ReadonlyMap<string, 'text' | 'hash'> {
  const wanted = new Map<string, 'text' | 'hash'>();
  const add = (url: URL | undefined, how: 'text' | 'hash') => {
    if (url && /^https?:$/.test(url.protocol) && !/YOUR-HOST/i.test(url.hostname))
      wanted.set(withoutHash(url), how);
  };
  for (const { tag, url, attribute } of scripts) {
    if (attribute !== 'src' || !url) continue;
    add(url, 'hash');
    if (versionOf(url)) add(releaseList(url), 'text');
    for (const address of filesIn(tag.attributes.get('data-content')).slice(0, MOST_CONTENT_FILES)) {
      const file = resolve(address, base);
      add(file, 'text');
      if (tag.attributes.has('data-key')) add(file && signatureOf(file), 'text');
    }
  }
  for (const { tag, url } of preloadsOf(page.tags, base))
    if (tag.attributes.has('integrity')) add(url, 'hash');
  for (const { kind, tag } of placements)
    if (kind === 'frame') add(resolve(tag.attributes.get('src') ?? '', base), 'hash');
  return wanted;
}

function withoutHash(url: URL): string {
  return url.href.replace(/#.*$/, '');
}

function signatureOf(url: URL): URL {
  const signature = new URL(url);
  signature.pathname += '.sig';
  return signature;
}

function whyNot({ failure, status = 200 }: FetchedFile): string | ByLanguage<string> | undefined {
  return failure ?? (status >= 400 ? `${status}` : undefined);
}

function judgeScriptFile(
  { tag, url }: OwnScript,
  file: FetchedFile | undefined,
  base: URL | undefined,
): Verdict {
  if (!file || !url) return undefined;
  const place = tag.placeOf('src');
  const address = url.href;
  const { failure, status = 200, headers = {}, hashes = [] } = file;
  if (failure !== undefined) return ['script-unreachable', place, { address, why: failure }];
  if (status >= 400) return ['script-not-found', place, { address, status: String(status) }];
  const isModule = tag.attributes.get('type')?.trim().toLowerCase() === 'module';
  const type = headers['content-type'] ?? '';
  const isChecked = isModule || headers['x-content-type-options']?.trim().toLowerCase() === 'nosniff';
  if (!SCRIPT_TYPE.test(type) && (isChecked || NEVER_SCRIPT.test(type)))
    return ['script-wrong-type', place, { address, type }];
  if (base && base.origin !== url.origin) {
    const isCors = isModule || tag.attributes.has('crossorigin');
    const policy = headers['cross-origin-resource-policy']?.trim().toLowerCase();
    if (isCors && !allowsReading(headers, base)) return ['script-without-cors', place, { address }];
    if (!isCors && policy === 'same-origin') return ['script-kept-home', place, { address, policy }];
  }
  if (!differs(tag.attributes.get('integrity'), hashes)) return undefined;
  const hash = hashes.find((known) => known.startsWith('sha384-')) ?? '';
  return ['script-hash-mismatch', tag.placeOf('integrity'), { address, hash }];
}

function allowsReading(headers: FetchedFile['headers'], { origin }: URL): boolean {
  const allowed = headers?.['access-control-allow-origin']?.trim();
  return allowed === '*' || allowed === origin;
}

/** Whether a file has none of the hashes that it is held to. Only the strongest kind counts. */
function differs(integrity: string | undefined, hashes: readonly string[]): boolean {
  const named = (integrity ?? '').split(/\s+/).map((hash) => hash.replace(/\?.*$/, ''));
  const kind = ['sha512-', 'sha384-', 'sha256-'].find((prefix) =>
    named.some((hash) => hash.startsWith(prefix)),
  );
  if (!kind || hashes.length === 0) return false;
  return !named.some((hash) => hash.startsWith(kind) && hashes.includes(hash));
}

function preloadsOf(tags: Subject['page']['tags'], base: URL | undefined) {
  return tags
    .filter(
      ({ name, attributes }) => name === 'link' && attributes.get('rel')?.toLowerCase() === 'modulepreload',
    )
    .map((tag) => ({ tag, url: resolve(tag.attributes.get('href') ?? '', base) }));
}

function findPreloads({ page, base, files, scripts }: Subject, report: Found): void {
  if (scripts.length === 0) return;
  for (const { tag, url } of preloadsOf(page.tags, base)) {
    const file = url && files?.get(withoutHash(url));
    if (file?.hashes && differs(tag.attributes.get('integrity'), file.hashes))
      report('preload-hash-mismatch', tag.placeOf('integrity'), { address: url?.href ?? '' });
  }
}

/** `/1.0.0/hiendien.js` */
export const VERSION_IN_ADDRESS = /\/(\d+\.\d+\.\d+)\/[^/]*$/;

function versionOf(url: URL): string | undefined {
  return VERSION_IN_ADDRESS.exec(url.pathname)?.[1];
}

/** Beside the folders of the versions lies what says which there are. */
function releaseList(url: URL): URL | undefined {
  return versionOf(url) === undefined ? undefined : new URL('../releases.json', url);
}

function findRelease({ tag, url }: OwnScript, list: FetchedFile | undefined, report: Found): void {
  const version = url && versionOf(url);
  if (!version || list?.text === undefined || whyNot(list)) return;
  const newest = versionsIn(list.text)
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
  if (newest && newest.localeCompare(version, 'en', { numeric: true }) > 0)
    report('old-release', tag.placeOf('src'), { version, newest });
}

/** A file that is no list of releases says nothing. */
function versionsIn(text: string): string[] {
  try {
    return Object.keys((JSON.parse(text) as { versions?: object } | null)?.versions ?? {});
  } catch {
    return [];
  }
}

function findContent({ tag }: OwnScript, { base, files }: Subject, report: Found): void {
  const addresses = filesIn(tag.attributes.get('data-content'));
  const place = tag.placeOf('data-content');
  if (addresses.length > MOST_CONTENT_FILES)
    report('content-too-many', place, { count: String(addresses.length) });
  for (const written of addresses.slice(0, MOST_CONTENT_FILES)) {
    const url = resolve(written, base);
    const file = url && files?.get(withoutHash(url));
    if (!file) continue;
    const address = url.href;
    const why = whyNot(file);
    if (why) {
      report('content-not-found', place, { address, why });
      continue;
    }
    if (base && base.origin !== url.origin && !allowsReading(file.headers, base)) {
      report('content-without-cors', place, { address });
      continue;
    }
    const signature = files?.get(withoutHash(signatureOf(url)));
    if (tag.attributes.has('data-key') && signature && whyNot(signature))
      report('content-unsigned', place, { address });
    const checked = checkProgramme(file.text ?? '', address);
    if (!checked.ok) report('content-refused', place, { address, why: sayRefusal(checked.problem) });
  }
}

/** Which field is wrong, and in what. */
function sayRefusal(problem: string): ByLanguage<string> {
  const [, field, message] = /^field "([^"]*)": (.*)$/s.exec(problem) ?? [];
  if (message === undefined) return { vi: problem === NOT_JSON.en ? NOT_JSON.vi : problem, en: problem };
  const { vi, en } = sayProblem(message);
  return { vi: `trường "${field}": ${vi}`, en: `field "${field}": ${en}` };
}

const NOT_JSON = { vi: 'tệp không phải JSON', en: 'the file is not JSON' };

function judgeFramePage(
  url: URL,
  file: FetchedFile | undefined,
  base: URL | undefined,
  place: Place,
): Verdict {
  if (!file) return undefined;
  const address = url.href;
  const why = whyNot(file);
  if (why) return ['frame-not-found', place, { address, why }];
  const options = file.headers?.['x-frame-options']?.trim().toLowerCase();
  const ancestors = readPolicies(file.headers?.['content-security-policy'] ?? '').flatMap((policy) => {
    const sources = policy.get('frame-ancestors');
    return sources ? [sources] : [];
  });
  // Where a policy names who may frame it, the older header does not count.
  const isRefused =
    ancestors.length > 0
      ? base && ancestors.some((sources) => !allowsUrl(sources, base, url))
      : options === 'deny' || (options === 'sameorigin' && base?.origin !== url.origin);
  const header = ancestors.length > 0 ? 'frame-ancestors' : `X-Frame-Options: ${options}`;
  return isRefused ? ['frame-refused', place, { address, header }] : undefined;
}
