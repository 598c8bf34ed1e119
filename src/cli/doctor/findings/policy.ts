import { PUBLIC_RESOLVERS } from '../../../providers/settings/lookup-settings';
import { allowsScript, allowsUrl, decide, isStrict, readPolicies, type Policy } from '../csp';
import type { FindingKind, Report } from '../finding';
import { resolve, type OwnScript, type Placement, type Subject } from '../subject';

/** What the page's policy, and the way it is served, lets through. */
export const POLICY = {
  'csp-script': {
    severity: 'error',
    says: {
      vi: 'Chính sách bảo mật nội dung (CSP) chặn script: {directive} không có {origin}.',
      en: 'The page’s Content-Security-Policy refuses the script: {directive} does not name {origin}.',
    },
    mend: { vi: 'Thêm vào CSP: {directive} {origin}', en: 'Add to the policy: {directive} {origin}' },
  },
  'csp-nonce': {
    severity: 'error',
    says: {
      vi: 'CSP của trang chỉ cho script mang nonce; thẻ script của tiện ích không mang nonce đúng.',
      en: 'The page’s policy lets scripts with a nonce through, and the widget’s script tag has not the right one.',
    },
    mend: {
      vi: 'Để hệ quản trị ghi nonce="…" vào thẻ script này như các thẻ khác ({directive}).',
      en: 'Let the CMS write nonce="…" on this tag as on the others ({directive}).',
    },
  },
  'csp-trusted-types': {
    severity: 'error',
    says: {
      vi: 'CSP có danh sách trusted-types nhưng thiếu lit-html: tiện ích không chạy được, chỉ còn liên kết dự phòng.',
      en: 'The policy lists trusted-types without lit-html: the widgets cannot start, and the fallback stays.',
    },
    mend: { vi: 'Thêm vào CSP: trusted-types lit-html', en: 'Add to the policy: trusted-types lit-html' },
  },
  'csp-connect': {
    severity: 'warning',
    says: {
      vi: 'CSP không cho hỏi {origin}: {directive} không có máy chủ này. {what} không dùng được.',
      en: 'The policy does not let {origin} be asked: {directive} does not name it. {what} does not work.',
    },
    mend: { vi: 'Thêm vào CSP: {directive} {origin}', en: 'Add to the policy: {directive} {origin}' },
  },
  'csp-frame': {
    severity: 'error',
    says: {
      vi: 'CSP chặn khung iframe: {directive} không có {origin}.',
      en: 'The policy refuses the iframe: {directive} does not name {origin}.',
    },
    mend: { vi: 'Thêm vào CSP: {directive} {origin}', en: 'Add to the policy: {directive} {origin}' },
  },
  'csp-style': {
    severity: 'warning',
    says: {
      vi: 'CSP ({directive}) không cho thuộc tính style: min-height ghi trên thẻ không có tác dụng, trang sẽ xê dịch.',
      en: 'The policy ({directive}) allows no style attribute: min-height on the tag does nothing, and the page moves.',
    },
    mend: {
      vi: 'Bỏ style khỏi thẻ; ghi display:block và min-height trong tệp CSS của trang.',
      en: 'Take style off the tag; write display:block and min-height in the site’s CSS.',
    },
  },
  'csp-sandbox': {
    severity: 'error',
    says: {
      vi: 'CSP đặt cả trang vào sandbox không có allow-scripts: không script nào của trang chạy.',
      en: 'The policy puts the page into a sandbox without allow-scripts: no script of it runs.',
    },
    mend: { vi: 'Thêm allow-scripts vào sandbox.', en: 'Add allow-scripts to sandbox.' },
  },
  'mixed-content': {
    severity: 'error',
    says: {
      vi: 'Trang dùng https nhưng {what} gọi bằng http: trình duyệt chặn.',
      en: 'The page comes by https and names {what} by http: browsers refuse it.',
    },
    mend: { vi: 'Đổi {source} thành https://', en: 'Write https:// in {source}' },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof POLICY>;
const START = { line: 1, column: 1 };

export function findPolicy(subject: Subject, report: Found): void {
  const policies = policiesOf(subject);
  findMixed(subject, policies, report);
  for (const policy of policies) findRefused(subject, policy, report);
}

/** Of the header, and of `meta` tags. What is only reported on refuses nothing. */
function policiesOf({ headers, page }: Subject): Policy[] {
  const written = page.tags
    .filter(
      ({ name, attributes }) =>
        name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
    )
    // A sandbox in a tag holds for nobody.
    .map(({ attributes }) => (attributes.get('content') ?? '').replace(/(?:^|;)\s*sandbox[^;]*/i, ''));
  return [headers?.['content-security-policy'] ?? '', ...written].flatMap(readPolicies);
}

function findMixed({ base, scripts, placements }: Subject, policies: readonly Policy[], report: Found): void {
  if (base?.protocol !== 'https:' || policies.some((policy) => policy.has('upgrade-insecure-requests')))
    return;
  const isPlain = (url: URL | undefined) => url?.protocol === 'http:' && !isLocal(url);
  for (const { tag, url, attribute, source } of scripts) {
    if (isPlain(url)) report('mixed-content', tag.placeOf(attribute), { what: '<script>', source });
    for (const name of ['data-content', 'data-language-pack'])
      for (const address of filesIn(tag.attributes.get(name)))
        if (isPlain(resolve(address, base)))
          report('mixed-content', tag.placeOf(name), { what: name, source: address });
  }
  for (const { kind, tag } of placements) {
    const source = kind === 'frame' ? (tag.attributes.get('src') ?? '') : '';
    if (source && isPlain(resolve(source, base)))
      report('mixed-content', tag.placeOf('src'), { what: '<iframe>', source });
  }
}

function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(hostname);
}

/** The addresses of `data-content` and, behind their language, of `data-language-pack`. */
export function filesIn(value: string | undefined): string[] {
  return (value ?? '')
    .split(/\s+/)
    .map((file) => file.replace(/^[a-z-]+=/i, ''))
    .filter(Boolean);
}

function findRefused(subject: Subject, policy: Policy, report: Found): void {
  const { base, scripts, placements } = subject;
  const sandbox = policy.get('sandbox');
  if (sandbox && !sandbox.includes('allow-scripts')) report('csp-sandbox', START);
  for (const script of scripts) {
    findScript(script, policy, subject, report);
    findConnections(script, policy, subject, report);
  }
  const [script] = scripts;
  if (script) findTypes(policy, script, report);
  for (const placement of placements) {
    if (placement.kind === 'frame') findFrame(placement, policy, base, report);
    else if (scripts.length > 0) {
      findSearch(placement, policy, subject, report);
      findLists(placement, policy, base, report);
    }
    findStyle(placement, policy, report);
  }
}

function findScript({ tag, url }: OwnScript, policy: Policy, { base }: Subject, report: Found): void {
  if (!url) return;
  const directive = decide(policy, 'script-src-elem', 'script-src');
  if (!directive) return;
  const sources = policy.get(directive) ?? [];
  // Where a pasted page stands is not known; only a policy that names its own host cannot be judged without.
  const page = base ?? (sources.some((source) => source.toLowerCase() === "'self'") ? undefined : url);
  if (!page) return;
  const hashes = (tag.attributes.get('integrity') ?? '').split(/\s+/).filter(Boolean);
  if (!allowsScript(sources, url, page, { nonce: tag.attributes.get('nonce'), hashes })) {
    // Hosts beside a nonce still count, where nothing strict is said.
    if (isStrict(sources)) report('csp-nonce', tag.place, { directive });
    else report('csp-script', tag.place, { directive, origin: url.origin });
  }
}

/** What the script fetches of the owner's, and where it sends figures: Google's tag does that by itself. */
function findConnections({ tag }: OwnScript, policy: Policy, { base }: Subject, report: Found): void {
  const names = ['data-content', 'data-language-pack'];
  if (tag.attributes.get('data-report-as')?.trim() !== 'gtag') names.push('data-report');
  findRefusedFiles(tag, names, policy, base, report);
}

/** Lists of the owner's that a widget fetches, and where a survey's answers go. */
function findLists(
  { kind, widget, tag }: Placement,
  policy: Policy,
  base: URL | undefined,
  report: Found,
): void {
  const isSurvey = widget.trim().toLowerCase() === 'feedback';
  const settings = ['source', 'places', 'enterprises', ...(isSurvey ? ['endpoint'] : [])];
  const names = settings.map((name) => (kind === 'tag' ? name : `data-${name}`));
  findRefusedFiles(tag, names, policy, base, report);
}

function findRefusedFiles(
  tag: Placement['tag'],
  names: readonly string[],
  policy: Policy,
  base: URL | undefined,
  report: Found,
): void {
  const connect = decide(policy, 'connect-src');
  for (const name of names)
    for (const address of filesIn(tag.attributes.get(name))) {
      const file = resolve(address, base);
      if (!connect || !file || !base || allowsUrl(policy.get(connect) ?? [], file, base)) continue;
      report('csp-connect', tag.placeOf(name), { directive: 'connect-src', origin: file.origin, what: name });
    }
}

function findTypes(policy: Policy, { tag }: OwnScript, report: Found): void {
  const names = policy.get('trusted-types');
  if (names && !names.includes('lit-html') && !names.includes('*')) report('csp-trusted-types', tag.place);
}

/** Whom the name search asks, unless it is told otherwise. */
function findSearch(
  { kind, widget, tag }: Placement,
  policy: Policy,
  { base }: Subject,
  report: Found,
): void {
  const name = widget.trim().toLowerCase();
  const connect = decide(policy, 'connect-src');
  if (!connect || !base || (name !== 'domain-search' && name !== 'journey')) return;
  const read = (setting: string) => tag.attributes.get(kind === 'tag' ? setting : `data-${setting}`)?.trim();
  if (read('lookup') === 'none' || read('resolvers')) return;
  const endpoint = read('endpoint');
  const asked = endpoint ? [resolve(endpoint, base)] : PUBLIC_RESOLVERS.map(({ url }) => new URL(url));
  const refused = asked.filter((url) => url && !allowsUrl(policy.get(connect) ?? [], url, base));
  if (refused.length === asked.length)
    report('csp-connect', tag.place, {
      directive: 'connect-src',
      origin: refused.map((url) => url?.origin ?? '').join(' '),
      what: `<hiendien-${name}>`,
    });
}

function findFrame({ tag }: Placement, policy: Policy, base: URL | undefined, report: Found): void {
  const url = resolve(tag.attributes.get('src') ?? '', base);
  const directive = decide(policy, 'frame-src', 'child-src');
  if (!url || !base || !directive || allowsUrl(policy.get(directive) ?? [], url, base)) return;
  report('csp-frame', tag.placeOf('src'), { directive: 'frame-src', origin: url.origin });
}

function findStyle({ kind, tag }: Placement, policy: Policy, report: Found): void {
  if (kind === 'script' || kind === 'frame' || !tag.attributes.get('style')?.includes('min-height')) return;
  const directive = decide(policy, 'style-src-attr', 'style-src');
  if (!directive) return;
  const sources = policy.get(directive) ?? [];
  const isNarrowed = sources.some((source) => /^'(?:nonce|sha\d+)-/i.test(source));
  if (!sources.includes("'unsafe-inline'") || isNarrowed)
    report('csp-style', tag.placeOf('style'), { directive });
}
