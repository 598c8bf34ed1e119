import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import packageJson from '../../package.json';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { renderBannerToString, type BannerStringOptions } from '../../src/server';
import { root } from '../../.tools/install.mjs';
import { anyText } from '../any-text';

const STYLESHEET = '/hiendien/banner.css';
const TODAY = '2026-11-23';
const render = (options: Partial<BannerStringOptions> = {}) =>
  renderBannerToString({ stylesheet: STYLESHEET, today: TODAY, ...options });

/** What a browser makes of the entities that are written. */
function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');
}

describe('renderBannerToString', () => {
  it('is the tag with its root, its style sheet, and a link for browsers that know no such root', () => {
    const text = render({ variant: 'card', hostname: 'xa.gov.vn' });
    assert.match(
      text,
      /^<hiendien-banner lang="vi" variant="card"><template shadowrootmode="open"><link rel="stylesheet" href="\/hiendien\/banner\.css"><section class="card auto" /,
    );
    assert.match(
      text,
      /<\/section><\/template><a href="https:\/\/hiendienonline\.tenmien\.vn\/" rel="noopener external">[^<]+<\/a><\/hiendien-banner>$/,
    );
    assert.ok(text.includes('utm_source=xa.gov.vn'));
  });

  it('holds no script, no style and no style attribute', () => {
    for (const variant of ['strip', 'card', 'logo'] as const)
      assert.doesNotMatch(render({ variant }), /<script|<style|\sstyle=|\son[a-z]+=/);
  });

  for (const language of ['vi', 'en'] as const) {
    for (const variant of ['strip', 'card', 'logo'] as const) {
      for (const theme of ['auto', 'light', 'dark'] as const) {
        it(`${language}, ${variant}, ${theme}: the element’s settings and what it says`, () => {
          const text = render({ language, variant, theme });
          const { title, labels } = language === 'vi' ? vi : en;
          assert.ok(text.includes(`class="${variant} ${theme}"`));
          assert.ok(text.includes(`lang="${language}"`));
          assert.ok(unescape(text).includes(title));
          assert.equal(text.includes('<details'), variant !== 'logo');
          if (variant !== 'logo') assert.ok(unescape(text).includes(labels.sources));
        });
      }
    }
  }

  it('says of each day what is free on it', () => {
    assert.match(render({ today: '2026-12-31' }), /id\.vn: miễn phí 2 năm/);
    assert.doesNotMatch(render({ today: '2027-01-01' }), /miễn phí 2 năm cho/);
    assert.match(render({ today: '2027-01-01' }), /đến hết ngày 31\/12\/2026/);
  });

  it('speaks of today in Vietnam when no day is given', (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 11, 31, 17) });
    assert.match(renderBannerToString({ stylesheet: STYLESHEET }), /đến hết ngày 31\/12\/2026/);
  });

  it('takes an owner’s content', () => {
    const text = render({ content: { ...(en as unknown as Programme), title: 'Own <title>' } });
    assert.ok(text.includes('Own &lt;title&gt;') && text.includes('lang="en"'));
  });

  it('takes settings that are not known for the defaults, as the element does', () => {
    const text = render({
      variant: 'crad',
      theme: 'neon',
      headingLevel: 9,
      locality: 'constructor',
      language: '__proto__',
      today: 'tomorrow',
    } as never);
    assert.ok(text.startsWith('<hiendien-banner lang="vi"><template'));
    assert.ok(text.includes('class="strip auto"') && text.includes('aria-level="2"'));
    assert.doesNotMatch(text, /undefined|\[object|native code/);
    assert.ok(render({ locality: 'Ben-Tre ' }).includes('Tại tỉnh Vĩnh Long'));
  });

  it('leaves out of links where a visitor comes from, if it is not told or told not to', () => {
    assert.doesNotMatch(render(), /utm_source/);
    const text = render({ hostname: 'xa.gov.vn', noAttribution: true });
    assert.ok(!text.includes('utm_source') && text.includes(' no-attribution>'));
  });

  it('puts a logo into its slot', () => {
    assert.ok(
      render({ logo: { src: '/logo.svg', alt: 'Chương "trình"' } }).includes(
        '<img slot="logo" src="/logo.svg" alt="Chương &quot;trình&quot;">',
      ),
    );
  });
});

describe('renderBannerToString: no text breaks out of its place', () => {
  const hostile = fc.oneof(
    anyText(),
    fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', '`', '-', '!', '\0', 'a', ';'),
    }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      '</template></hiendien-banner><img src=x onerror=alert(1)>',
      '<!--',
      ']]>',
      '&quot;&gt;',
      "' onload='",
      '{{x}}',
    ),
  );
  const MARK = 'MARKMARK';

  const put = (text: string): Record<string, Partial<BannerStringOptions>> => ({
    agency: { agency: text },
    locality: { locality: text },
    stylesheet: { stylesheet: text },
    hostname: { hostname: text },
    'logo.src': { logo: { src: `/kit/${text}`, alt: '' } },
    'logo.alt': { logo: { src: '', alt: text } },
    variant: { variant: text as never },
    theme: { theme: text as never },
    title: { content: { ...(vi as unknown as Programme), title: text } },
    label: { content: { ...(vi as unknown as Programme), labels: { ...vi.labels, who: text } } },
  });

  for (const place of Object.keys(put(''))) {
    it(`in ${place}`, () => {
      fc.assert(
        fc.property(hostile, (text) => {
          // An empty agency and a known value draw something else.
          fc.pre(text.trim() !== '');
          const shape = (value: string) =>
            render(put(value)[place])
              .replace(/"[^"]*"/g, '""')
              .replace(/>[^<]*</g, '><');
          assert.equal(shape(text), shape(MARK));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('and each arrives as it was given', () => {
    fc.assert(
      fc.property(hostile, (agency) => {
        fc.pre(agency !== '');
        const text = render({ agency });
        const given = agency.replaceAll('\0', '\uFFFD');
        assert.equal(unescape(/<bdi>([^<]*)<\/bdi>/.exec(text)?.[1] ?? ''), given);
        assert.equal(unescape(/^<hiendien-banner lang="vi" agency="([^"]*)">/.exec(text)?.[1] ?? ''), given);
      }),
    );
  });
});

describe('renderBannerToString: what a request may bring in place of text', () => {
  const SCRIPT = '<script>alert(1)</script>';
  class Inherited {
    get html() {
      return SCRIPT;
    }
    toString() {
      return SCRIPT;
    }
  }
  const forged: Record<string, unknown> = {
    'an object with html': { html: SCRIPT },
    'one that inherits it': new Inherited(),
    'one without a prototype': Object.assign(Object.create(null) as object, { html: SCRIPT }),
    'a list of them': [{ html: SCRIPT }],
    'a list of texts': [SCRIPT],
    'a function': Object.assign(() => SCRIPT, { html: SCRIPT }),
    'a symbol': Symbol(SCRIPT),
    'one whose field looks private': { '#text': SCRIPT, text: SCRIPT },
    'a text object': Object.assign(new String(SCRIPT), { html: SCRIPT }),
    'what has no text': {
      toString() {
        throw new Error('no text');
      },
    },
  };
  const withEach = (value: unknown): Record<string, object> => ({
    ...Object.fromEntries(
      [
        ...['stylesheet', 'language', 'variant', 'agency', 'locality', 'theme', 'headingLevel'],
        ...['noAttribution', 'hostname', 'today', 'content', 'logo'],
      ].map((option) => [option, { [option]: value }]),
    ),
    'logo.src': { logo: { src: value, alt: 'x' } },
    'logo.alt': { logo: { src: '/logo.svg', alt: value } },
    'content.title': { content: { ...vi, title: value } },
    'content.labels.agency': { agency: 'x', content: { ...vi, labels: { ...vi.labels, agency: value } } },
    'content.free': { content: { ...vi, free: [value] } },
    'content.language': { content: { ...vi, language: value } },
    'content.notices': {
      content: { ...vi, notices: [{ text: value, from: '2020-01-01', until: '2030-01-01' }] },
    },
  });

  for (const [what, value] of Object.entries(forged))
    for (const [option, options] of Object.entries(withEach(value)))
      it(`${option}: ${what} is no markup, and stops nothing`, () => {
        const text = render(options);
        assert.doesNotMatch(text, /<script|\[object/);
        assert.match(text, /^<hiendien-banner .*<\/hiendien-banner>$/s);
      });

  it('what is inherited by every object is no markup either', () => {
    Object.assign(Object.prototype, { html: SCRIPT });
    try {
      assert.doesNotMatch(render({ agency: {} as never }), /<script/);
    } finally {
      delete (Object.prototype as { html?: string }).html;
    }
  });

  for (const href of ['https://evil.example/', 'javascript:alert(1)', '//evil.example/'])
    it(`content that links to ${href} is not used`, () => {
      const { portals: shipped } = vi as unknown as Programme;
      const portals = shipped.map((portal) => ({ ...portal, name: 'A portal', href }));
      const text = render({ content: { ...(vi as unknown as Programme), portals } });
      assert.ok(!text.includes(href) && !text.includes('A portal'));
    });

  for (const src of ['https://evil.example/x.png', '/\t/evil.example/x', 'javascript:alert(1)', 'data:,x'])
    it(`a logo from ${JSON.stringify(src)} is not shown`, () => {
      assert.doesNotMatch(render({ logo: { src, alt: 'x' } }), /<img/);
    });
});

describe('renderBannerToString, built', () => {
  it('runs without a DOM and imports no package but the one that checks content', async () => {
    const files = new Set<string>();
    const add = (file: string) => {
      if (files.has(file)) return;
      files.add(file);
      const code = readFileSync(file, 'utf8');
      for (const [, from = ''] of code.matchAll(/^(?:import|export)\b[^"';]*["']([^"']+)["']/gm)) {
        if (from !== 'zod/mini') {
          assert.match(from, /^\.\.?\//, `${file} imports ${from}`);
          add(join(dirname(file), from));
        }
      }
    };
    add(`${root}dist/lib/server/index.js`);
    assert.ok(files.size > 3, 'it is made of several files');
    const { renderBannerToString: built } = (await import(`${packageJson.name}/server`)) as {
      readonly renderBannerToString: typeof renderBannerToString;
    };
    assert.equal(built({ stylesheet: STYLESHEET, today: TODAY }), render());
  });

  it('has a style sheet that holds all of the element’s styles', () => {
    const sheet = readFileSync(`${root}dist/embed/banner.css`, 'utf8');
    assert.match(sheet, /^:host \{[^]*\.panel \{\s*columns: 17em/);
    assert.equal(sheet.split('{').length, sheet.split('}').length);
  });
});
