import { createHash } from 'node:crypto';
import vi from '../../../src/content/programme.vi.json';
import {
  CHANNEL,
  frame,
  HOST,
  LINK,
  PINNED,
  placeholder,
  SCRIPT,
  scriptWith,
  SERVED,
  SITE,
  tag,
  type PageCase,
} from './pages';

const HASH = `sha384-${createHash('sha384').update('a').digest('base64')}`;
const policy = (text: string) => ({ 'content-security-policy': text });

/** Pages on which there is nothing to find, of which some look as if there were. */
export const SOUND: readonly PageCase[] = [
  { why: 'the snippet', html: [SCRIPT, tag()] },
  {
    why: 'the snippet with settings',
    html: [
      SCRIPT,
      tag(
        'variant="card" agency="UBND xã" theme="Dark" heading-level="3" no-attribution class="x" id="y" aria-label="z" data-id="7"',
      ),
    ],
  },
  {
    why: 'the placeholder',
    html: [placeholder('data-variant="card" data-v-12ab data-aos="fade" class="x"'), SCRIPT],
  },
  {
    why: 'a script that places its widget',
    html: [scriptWith('type="module" data-widget="banner" data-agency="UBND xã"')],
  },
  {
    why: 'script tags that each place a widget',
    html: [
      scriptWith('type="module" data-widget="banner"'),
      scriptWith('type="module" data-widget="register"'),
    ],
  },
  {
    why: 'the frame with its sandbox',
    html: [
      frame(
        'sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"',
        `${HOST}1/frame/banner.html?agency=X%C3%A3&variant=card`,
      ),
    ],
  },
  {
    why: 'the frame with its script',
    html: [
      `<iframe src="${HOST}1/frame/register.html" title="x"></iframe><script src="${HOST}1/frame/resize.js" async></script>`,
    ],
  },
  { why: 'everything in one file', html: [scriptWith('defer', `${HOST}1/hiendien.all.js`), tag()] },
  {
    why: 'a pinned release with preloads',
    address: SITE,
    html: [
      scriptWith(`type="module" integrity="${HASH}" crossorigin`, PINNED),
      `<link rel="modulepreload" href="${HOST}1.0.0/a-12345678.js" integrity="${HASH}" crossorigin>`,
      tag(),
    ],
    files: new Map([
      [PINNED, { headers: SERVED, hashes: [HASH] }],
      [`${HOST}1.0.0/a-12345678.js`, { headers: SERVED, hashes: [HASH] }],
      [`${HOST}releases.json`, { text: '{"versions":{"0.9.0":{},"1.0.0":{}}}' }],
    ]),
  },
  {
    why: 'a policy with the host',
    address: SITE,
    headers: policy(
      "default-src 'self'; script-src 'self' https://tep.vn; style-src 'unsafe-inline'; trusted-types lit-html",
    ),
    html: [SCRIPT, tag()],
  },
  {
    why: 'a policy with a folder and a star',
    address: SITE,
    headers: policy('script-src https://*.vn/hd/; connect-src https:'),
    html: [SCRIPT, tag('', 'domain-search')],
  },
  {
    why: 'a policy with the nonce',
    address: SITE,
    headers: policy("script-src 'nonce-abc' 'strict-dynamic'"),
    html: [SCRIPT.replace(' async', ' async nonce="abc"'), tag()],
  },
  {
    why: 'a policy that only reports',
    address: SITE,
    headers: { 'content-security-policy-report-only': "script-src 'none'" },
    html: [SCRIPT, tag()],
  },
  {
    why: 'a policy that upgrades',
    address: SITE,
    headers: policy('upgrade-insecure-requests'),
    html: [scriptWith('type="module"', CHANNEL.replace('https', 'http')), tag()],
  },
  {
    why: 'room reserved in the page’s own sheet',
    html: [
      '<style>hiendien-banner { display: block; min-height: 96px }</style>',
      SCRIPT,
      `<hiendien-banner>${LINK}</hiendien-banner>`,
    ],
  },
  {
    why: 'a banner that a server has rendered',
    html: [
      `<hiendien-banner style="display:block;min-height:96px"><template shadowrootmode="open"><p>x</p></template>${LINK}</hiendien-banner>`,
    ],
  },
  {
    why: 'an import map before all modules',
    html: ['<script type="importmap">{"imports":{}}</script>', SCRIPT, tag()],
  },
  {
    why: 'content that the page’s server has',
    address: SITE,
    html: [scriptWith('type="module" data-content="/programme.vi.json"'), tag()],
    files: new Map([['https://xa.vn/programme.vi.json', { text: JSON.stringify(vi) }]]),
  },
  {
    why: 'a pasted page, under a policy that lets its own host through: it may be ours',
    html: ['<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">', SCRIPT, tag()],
  },
  {
    why: 'a gateway that is allowed',
    address: SITE,
    html: [
      scriptWith('type="module" data-allow="https://cong.vn"'),
      tag('endpoint="https://cong.vn/hoi"', 'domain-search'),
    ],
  },
  {
    why: 'a search that asks nobody, under a policy that lets nobody be asked',
    address: SITE,
    headers: policy("connect-src 'none'"),
    html: [SCRIPT, tag('lookup="none"', 'domain-search')],
  },
  {
    why: 'an article on the snippet beside the snippet',
    html: [SCRIPT, tag(), '<pre>&lt;hiendien-banner&gt;</pre>', '<!-- <hiendien-banner> -->'],
  },
  { why: 'a banner on a page as deep as it is broken', html: `${'<div>'.repeat(20_000)}${SCRIPT}${tag()}` },
];
