import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import packageJson from '../../package.json';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { renderBannerToString, type BannerStringOptions } from '../../src/server';
import { root } from '../../.tools/install.mjs';

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
    assert.match(render({ today: '2027-01-01' }), /kết thúc ngày 31\/12\/2026/);
  });

  it('speaks of today in Vietnam when no day is given', (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 11, 31, 17) });
    assert.match(renderBannerToString({ stylesheet: STYLESHEET }), /kết thúc ngày 31\/12\/2026/);
  });

  it('takes an owner’s content, and links only to where content may lead', () => {
    const content = structuredClone(en) as unknown as Programme;
    const owned = {
      ...content,
      title: 'Own <title>',
      portals: content.portals.map((portal) => ({
        ...portal,
        name: 'A portal',
        href: 'https://evil.example/',
      })),
    };
    const text = render({ content: owned });
    assert.ok(text.includes('Own &lt;title&gt;') && text.includes('lang="en"'));
    assert.ok(text.includes('<li>A portal</li>'));
    assert.doesNotMatch(text, /evil\.example/);
  });

  it('takes settings that are not known for the defaults, as the element does', () => {
    const text = render({
      variant: 'crad',
      theme: 'neon',
      headingLevel: 9,
      locality: 'constructor',
    } as never);
    assert.ok(text.includes('class="strip auto"') && text.includes('aria-level="2"'));
    assert.doesNotMatch(text, /undefined|\[object|native code/);
    assert.ok(render({ locality: 'Ben-Tre ' }).includes('Tại tỉnh Bến Tre'));
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
    fc.string({ unit: 'binary' }),
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
    'logo.src': { logo: { src: text, alt: '' } },
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

describe('renderBannerToString, built', () => {
  it('runs without a DOM and imports no package', async () => {
    const files = new Set<string>();
    const add = (file: string) => {
      if (files.has(file)) return;
      files.add(file);
      const code = readFileSync(`${root}dist/lib/${file}`, 'utf8');
      for (const [, from = ''] of code.matchAll(/^import\b[^"';]*["']([^"']+)["']/gm)) {
        assert.match(from, /^\.\//, `${file} imports ${from}`);
        add(from.slice(2));
      }
    };
    add('server.js');
    const { renderBannerToString: built } = (await import(`${packageJson.name}/server`)) as {
      readonly renderBannerToString: typeof renderBannerToString;
    };
    assert.equal(built({ stylesheet: STYLESHEET, today: TODAY }), render());
  });

  it('has a style sheet that holds all of the element’s styles', () => {
    const sheet = readFileSync(`${root}dist/embed/banner.css`, 'utf8');
    assert.ok(sheet.startsWith(':host{') && sheet.includes('.panel{columns:17em'));
    assert.equal(sheet.split('{').length, sheet.split('}').length);
  });
});
