import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { html, nothing } from 'lit';
import { launch, type Browser } from 'puppeteer-core';
import sirv from 'sirv';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { elementNames } from '../../.tools/package/exports';
import { prerender, PRERENDERED_TAGS, prerenderStyles } from '../../src/prerender';
import { drawTemplate } from '../../src/prerender/template';
import { Html } from '../../src/server/html';

const draw = (value: unknown, inner: Parameters<typeof drawTemplate>[1] = () => undefined) =>
  Html.textOf(drawTemplate(value, inner));

describe('a template without a page', () => {
  const HOSTILE = `"><script>alert(1)</script>'&`;

  for (const [what, template, expected] of [
    [
      'texts, lists and templates inside',
      html`<p>${'a'} ${[1, html`<b>${'x'}</b>`]}</p>`,
      '<p>a 1<b>x</b></p>',
    ],
    ['nothing', html`<p>${nothing}${undefined}${null}</p>`, '<p></p>'],
    [
      'attributes',
      html`<a href=${'/x'} lang=${nothing} class="a ${'b'}">y</a>`,
      '<a href="/x" class="a b">y</a>',
    ],
    ['what is true or not', html`<i ?hidden=${true} ?open=${false}></i>`, '<i hidden></i>'],
    ['a text set as a property', html`<span .textContent=${'<b>'}></span>`, '<span>&lt;b&gt;</span>'],
    ['listeners, which are left out', html`<p @toggle=${() => 1} id="p">x</p>`, '<p id="p">x</p>'],
    [
      'what would do nothing yet',
      html`<button type="button">x</button>`,
      '<button type="button" disabled>x</button>',
    ],
    ['a field with its value', html`<input .value=${'v'} .checked=${false} />`, '<input value="v" disabled>'],
  ] as const)
    it(`writes ${what}`, () => {
      assert.equal(draw(template), expected);
    });

  it('lets no value out of its place', () => {
    const text = draw(
      html`<p title=${HOSTILE} class="a ${HOSTILE}"><b .textContent=${HOSTILE}></b>${HOSTILE}</p>`,
    );
    assert.doesNotMatch(text ?? '', /<script/);
    assert.equal(text?.split('&lt;script&gt;').length, 5);
  });

  it('asks for the root of an element inside, with its attributes and properties', () => {
    const text = draw(html`<hiendien-x a="1" b=${'"2"'} .c=${[3]}>light</hiendien-x>`, (inner) => {
      assert.deepEqual(inner, {
        tag: 'hiendien-x',
        attributes: { a: '1', b: '"2"' },
        properties: { c: [3] },
      });
      return drawTemplate('root', () => undefined);
    });
    assert.equal(text, '<hiendien-x a="1" b="&quot;2&quot;">rootlight</hiendien-x>');
  });
});

interface State {
  readonly sections: number;
  readonly words: string;
  readonly height: number;
  readonly disabled: number;
}

/** What stands in a page, as text: what compiles these tests would put helpers of its own into a function. */
const READ_STATE = `(name) => {
  const inside = document.querySelector(name).shadowRoot;
  const sectionsOf = (root) => [...root.children].filter(({ localName }) => localName === 'section');
  const walk = (node) => {
    if (node instanceof Text) return node.data;
    const children = node.shadowRoot ? sectionsOf(node.shadowRoot) : node.childNodes;
    return [...children].map(walk).join('');
  };
  const [section] = sectionsOf(inside);
  return {
    sections: sectionsOf(inside).length,
    words: walk(section).replace(/\\s+/g, ' ').trim(),
    height: section.offsetHeight,
    disabled: inside.querySelectorAll(':disabled').length,
  };
}`;

describe('every element, drawn before its page', () => {
  let browser: Browser;
  const pages = new Map<string, string>();
  const files = sirv(`${root}dist/embed`, { dev: true });
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) files(request, response, () => void response.writeHead(404).end());
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });
  let origin: string;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('is each that there is', () => {
    assert.deepEqual(
      [...PRERENDERED_TAGS].sort(),
      elementNames().map((name) => `hiendien-${name}`),
    );
  });

  it('has its style sheet among the built files', () => {
    for (const [name, text] of Object.entries(prerenderStyles()))
      assert.ok(readFileSync(`${root}dist/embed/${name}`, 'utf8').startsWith(text.trimEnd()), name);
  });

  it('has settings as on the tag, and tells where a visitor comes from only if it knows', async () => {
    const options = { files: '/e/', attributes: { audience: 'household', agency: '"<b>' } };
    const text = await prerender('hiendien-eligibility-checker', options);
    assert.match(
      text,
      /^<hiendien-eligibility-checker audience="household" agency="&quot;&lt;b&gt;" lang="vi">/,
    );
    assert.doesNotMatch(text, /utm_source/);
    const known = await prerender('hiendien-register', { files: '/e/', page: 'https://xa.example/a' });
    assert.match(known, /utm_source=xa\.example/);
    assert.ok(!('location' in globalThis), 'nothing is left behind');
  });

  for (const language of ['vi', 'en'] as const)
    for (const tag of PRERENDERED_TAGS)
      it(`${tag}, ${language}: the same words before and after the script; drawn once`, async () => {
        const path = `/${tag}.${language}.html`;
        const text = await prerender(tag, { files: '/', language, page: origin });
        pages.set(
          path,
          `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>x</title><body>${text}<script type="module" src="/hiendien.js"></script></body></html>`,
        );
        const read = async (scripts: boolean) => {
          const page = await browser.newPage();
          await page.setJavaScriptEnabled(scripts);
          const said: string[] = [];
          page.on('pageerror', (error) => said.push(String(error)));
          await page.goto(origin + path, { waitUntil: 'networkidle0' });
          const state = (await page.evaluate(`(${READ_STATE})('${tag}')`)) as State;
          await page.close();
          assert.deepEqual(said, []);
          return state;
        };
        const early = await read(false);
        const late = await read(true);
        assert.equal(early.words, late.words);
        // A widget with a list has its title, until the list is there.
        assert.ok(early.words.length > 10, early.words);
        assert.deepEqual([early.sections, late.sections], [1, 1]);
        assert.equal(early.height, late.height, 'it is as high: it has its styles');
        assert.equal(late.disabled, 0);
      });
});
