import { expect, fixture, html } from '@open-wc/testing';
import { replaceContent } from '../../src/content/content-store';
import { ownContentOf } from '../../src/content/own-content';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import '../../src/elements/banner/banner.define';
import type { Notice, Programme } from '../../src/domain/programme/programme.schema';
import { loadWidget, WIDGET_NAMES } from '../../src/loader/widgets';

const SHIPPED = [vi, en] as unknown as readonly Programme[];
const ALWAYS = { from: '2020-01-01', until: '2099-12-31' };
const ABOVE: Notice = {
  ...ALWAYS,
  text: 'Hệ thống định danh bảo trì.',
  link: { label: 'Thông báo của VNNIC', href: 'https://vnnic.vn/' },
};
const INSTEAD: Notice = { ...ALWAYS, text: 'Chương trình tạm dừng nhận hồ sơ.', instead: true };

async function until(holds: () => unknown, what: string): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function put(...notices: Notice[]): void {
  for (const programme of SHIPPED)
    replaceContent(programme.language, ownContentOf({ ...programme, notices }));
}

async function open(widget: string, settings: Readonly<Record<string, string>> = {}): Promise<ShadowRoot> {
  await loadWidget(widget);
  const element = document.createElement(`hiendien-${widget}`);
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  (await fixture(html`<main></main>`)).append(element);
  await until(() => element.shadowRoot?.querySelector('section'), `${widget} is drawn`);
  return element.shadowRoot!;
}

const noticesOf = (root: ShadowRoot) => [...root.querySelectorAll('[part="notice"]')];
const textsOf = (root: ShadowRoot) =>
  noticesOf(root).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
/** What there is to do or to read in a widget, apart from its title and its notice. */
const controlsOf = (root: ShadowRoot) =>
  [...root.querySelectorAll('a, button, input, summary, .quiet, [part="offers"] li')].filter(
    (control) => !control.closest('[part="notice"], [part="title"]'),
  );

afterEach(() => {
  for (const { language } of SHIPPED) replaceContent(language, undefined);
});

for (const widget of WIDGET_NAMES) {
  describe(`a notice on a ${widget}`, () => {
    it('stands above it, with its link; the widget is of use', async () => {
      put(ABOVE);
      const root = await open(widget);
      expect(textsOf(root)).to.deep.equal(['Hệ thống định danh bảo trì. Thông báo của VNNIC']);
      expect(noticesOf(root)[0]!.querySelector('a')!.href).to.equal('https://vnnic.vn/');
      expect(controlsOf(root).length + root.querySelectorAll('hiendien-register').length).to.be.above(0);
      await expect(root.host).to.be.accessible();
    });

    it('in its place leaves the title and nothing to do', async () => {
      put(INSTEAD);
      const root = await open(widget);
      expect(textsOf(root)).to.deep.equal([INSTEAD.text]);
      expect(root.querySelector('[role="heading"]')).not.to.equal(null);
      expect(controlsOf(root)).to.deep.equal([]);
      expect(root.querySelectorAll('hiendien-register')).to.have.length(0);
      await expect(root.host).to.be.accessible();
    });

    it('comes and goes with the content, on a page that stands', async () => {
      const root = await open(widget);
      expect(noticesOf(root)).to.deep.equal([]);
      const before = controlsOf(root).length;
      put(INSTEAD);
      await until(() => noticesOf(root).length === 1, 'it is there');
      put();
      await until(() => noticesOf(root).length === 0, 'it is gone');
      expect(controlsOf(root).length).to.equal(before);
    });

    it('is not for it where it names another, nor on another day', async () => {
      const other = WIDGET_NAMES.find((name) => name !== widget)!;
      put({ ...INSTEAD, widgets: [other] }, { ...INSTEAD, from: '2020-01-01', until: '2020-12-31' });
      expect(noticesOf(await open(widget))).to.deep.equal([]);
    });
  });
}

it('hostile words of a notice are shown as text', async () => {
  put({ ...ABOVE, text: '<img src=x onerror="window.broken = 1">' });
  const root = await open('banner');
  expect(textsOf(root)[0]).to.contain('<img src=x');
  expect(root.querySelector('img')).to.equal(null);
});

it('a notice for all stands once on a journey, one for a step on that step', async () => {
  const own: Notice = { ...ABOVE, text: 'Tra cứu tạm dừng.', widgets: ['domain-search'], instead: true };
  put(own, ABOVE);
  const root = await open('journey', { lookup: 'none' });
  const stepOf = (name: string) => root.querySelector(`hiendien-${name}`)?.shadowRoot;
  for (const name of ['eligibility-checker', 'domain-search', 'register'])
    await until(() => stepOf(name)?.querySelector('section'), `${name} is drawn`);
  expect(textsOf(root)).to.have.length(1);
  expect(noticesOf(stepOf('eligibility-checker')!)).to.deep.equal([]);
  expect(noticesOf(stepOf('register')!)).to.deep.equal([]);
  expect(textsOf(stepOf('domain-search')!)[0]).to.contain('Tra cứu tạm dừng.');
  expect(stepOf('domain-search')!.querySelector('input')).to.equal(null);
});
