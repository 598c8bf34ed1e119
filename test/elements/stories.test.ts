import { expect } from '@open-wc/testing';
import { allowOrigins, ownerWishes } from '../../src/controllers/owner-wishes';
import '../../src/elements/stories/stories.define';
import { pause, textOf, until } from './checker-visitor';
import { all, asked, json, NEVER, open, serve, untilShown, warningsOf } from './list-visitor';

const story = (more: object = {}) => ({
  who: 'Hộ kinh doanh A',
  role: 'Làm kẹo dừa',
  name: 'a.biz.vn',
  quote: 'Khách tìm thấy chúng tôi.',
  consentOn: '2026-01-01',
  ...more,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => story({ who: `Hộ ${index + 1}` }));
const PIXEL = { src: '/-/text?type=image/png', alt: 'Chị A bên quầy hàng', width: 400, height: 300 };

const said = (element: Element) => textOf(all(element, 'section')[0]!);

describe('success stories', () => {
  it('ask for the list that is named, once, and for nothing without one', async () => {
    const source = serve(json([story()]));
    await open('hiendien-stories');
    await pause(50);
    expect(asked).to.deep.equal([]);
    const element = await open('hiendien-stories', { source });
    await untilShown(element, 1);
    element.requestUpdate();
    await element.updateComplete;
    expect(asked).to.deep.equal([source]);
    await expect(element).to.be.accessible();
  });

  it('show who, what they do, the name and the quote; a link only where the list has one', async () => {
    const source = serve(json([story(), story({ href: '/a' })], { language: 'vi' }));
    const element = await open('hiendien-stories', { source, lang: 'en' });
    await untilShown(element, 2);
    const [first, second] = all(element, '[data-entry]');
    for (const text of ['Hộ kinh doanh A', 'Làm kẹo dừa', 'a.biz.vn', 'Khách tìm thấy chúng tôi.'])
      expect(textOf(first!)).to.include(text);
    expect(first!.querySelector('a')).to.equal(null);
    expect(second!.querySelector('a')!.href).to.equal(`${location.origin}/a`);
    // In the language of the list, whatever that of the page.
    expect(all(element, '.entries')[0]!.lang).to.equal('vi');
    expect(said(element)).to.include('Success stories');
    await expect(element).to.be.accessible();
  });

  it('keep the room of a picture that has not come, and load it only nearby', async () => {
    const source = serve(json([story({ picture: PIXEL })]));
    const element = await open('hiendien-stories', { source });
    await untilShown(element, 1);
    const image = all(element, 'img')[0] as HTMLImageElement;
    expect([image.loading, image.referrerPolicy, image.alt]).to.deep.equal([
      'lazy',
      'no-referrer',
      PIXEL.alt,
    ]);
    const { width, height } = image.getBoundingClientRect();
    expect([width, height]).to.deep.equal([96, 96]);
  });

  for (const lang of ['vi', 'en'])
    it(`say that there are none, in a line: ${lang}`, async () => {
      const words = { vi: 'Chưa có câu chuyện nào.', en: 'There are no stories yet.' }[lang]!;
      const without = await open('hiendien-stories', { lang });
      expect(said(without)).to.include(words);
      const empty = await open('hiendien-stories', { lang, source: serve(json([])) });
      await until(() => said(empty).includes(words), 'it is said');
      await expect(empty).to.be.accessible();
    });

  it('take a comment in the tag for nothing to see', async () => {
    const element = await open('hiendien-stories', {}, { children: '<!-- chờ tin --> ' });
    expect(said(element)).to.include('Chưa có câu chuyện nào.');
  });

  it('leave the tag’s own children where there are none, and where the list can’t be had', async () => {
    const children = '<p>Đang cập nhật, xem <a href="/tin">trang tin</a>.</p>';
    for (const settings of [
      {},
      { source: serve(json([])) },
      { source: serve(new Response('', { status: 500 })) },
    ]) {
      const element = await open('hiendien-stories', settings, { children });
      await pause(50);
      expect(said(element)).not.to.include('Chưa');
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
      await expect(element).to.be.accessible();
    }
    const element = await open('hiendien-stories', { source: serve(json([story()])) }, { children });
    await untilShown(element, 1);
    expect(element.querySelector('a')!.getBoundingClientRect().height).to.equal(0);
  });

  it('say when they could not be loaded, and load them again when that is wished', async () => {
    let works = false;
    const source = serve(() => (works ? json([story()]) : new Response('', { status: 503 })));
    const warnings = await warningsOf(async () => {
      const element = await open('hiendien-stories', { source });
      await until(() => all(element, 'button').length === 1, 'a button is there');
      expect(said(element)).to.include('Chưa tải được');
      await expect(element).to.be.accessible();
      works = true;
      all(element, 'button')[0]!.click();
      await untilShown(element, 1);
    });
    expect(warnings).to.deep.equal([`hiendien: source="${source}" is not used: the server answered 503.`]);
  });

  it('keep the good ones of a broken list, and name each other one in one warning', async () => {
    const source = serve(json([story(), story({ consentOn: undefined }), story(), { who: 'B' }]));
    const warnings = await warningsOf(async () => {
      const element = await open('hiendien-stories', { source });
      await untilShown(element, 2);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/without entry 2, field "consentOn": .*; entry 4, field "\w+": /);
  });

  for (const [what, source] of [
    ['of another site', 'https://evil.example/a.json'],
    ['of another scheme', 'data:application/json,{"entries":[]}'],
    ['that is none', 'http://['],
  ] as const)
    it(`ask for no list ${what}`, async () => {
      const warnings = await warningsOf(async () => {
        await open('hiendien-stories', { source });
        await pause(50);
      });
      expect(warnings.join()).to.include('is no https address of this site');
      expect(asked).to.deep.equal([]);
    });

  it('ask for one of another site once the script tag allows that', async () => {
    const before = ownerWishes.allow;
    const source = serve(json([story()]), 'https://so.example');
    try {
      const element = await open('hiendien-stories', { source });
      await pause(20);
      expect(asked).to.deep.equal([]);
      allowOrigins('https://so.example');
      await untilShown(element, 1);
    } finally {
      ownerWishes.allow = before;
    }
  });

  it('follow the setting: another list takes the place, the answer to the first comes too late', async () => {
    let answer: ((response: Response) => void) | undefined;
    const first = serve(
      new Promise<Response>((resolve) => {
        answer = resolve;
      }),
    );
    const element = await open('hiendien-stories', { source: first });
    await until(() => asked.length === 1, 'the first is asked for');
    element.source = serve(json(many(2)));
    await untilShown(element, 2);
    answer!(json(many(5)));
    await pause(50);
    await untilShown(element, 2);
    element.source = '';
    await untilShown(element, 0);
  });

  it('show six and then twelve more; the focus goes to the first that was not there', async () => {
    const element = await open('hiendien-stories', { source: serve(json(many(20))) });
    await untilShown(element, 6);
    const [more] = all(element, '.more');
    expect(textOf(more!)).to.equal('Xem thêm 14 câu chuyện');
    more!.click();
    await untilShown(element, 18);
    await until(() => element.shadowRoot!.activeElement?.matches('[data-entry="6"]'), 'the focus is there');
    await expect(element).to.be.accessible();
    all(element, '.more')[0]!.click();
    await untilShown(element, 20);
    expect(all(element, '.more')).to.deep.equal([]);
  });

  it('show no more at first than fits the room that the page keeps', async () => {
    const source = serve(() => json(many(6)));
    const tall = await open('hiendien-stories', { source }, { width: 320 });
    await untilShown(tall, 6);
    const room = 500;
    const short = await open('hiendien-stories', { source }, { width: 320, room: `${room}px` });
    await until(() => all(short, '.more').length === 1, 'some are left for later');
    const count = all(short, '[data-entry]').length;
    expect(count).to.be.within(1, 5);
    expect(short.getBoundingClientRect().height).to.be.at.most(room + 1);
  });

  for (const [width, size] of [
    [320, '16px'],
    [280, '32px'],
    [1200, '16px'],
  ] as const)
    it(`stand in ${width} px with text of ${size}, without a scroll bar`, async () => {
      const source = serve(json([story({ picture: PIXEL }), story({ quote: 'Dài '.repeat(50).trim() })]));
      const element = await open('hiendien-stories', { source }, { width });
      element.style.setProperty('--hiendien-font-size', size);
      await untilShown(element, 2);
      const section = all(element, 'section')[0]!;
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      await expect(element).to.be.accessible();
    });

  it('say that they are on their way', async () => {
    const element = await open('hiendien-stories', { source: serve(NEVER) });
    await until(() => said(element).includes('Đang tải…'), 'it is said');
    await expect(element).to.be.accessible();
  });

  it('stand in a placeholder, with its children until there is a story', async () => {
    const { observe } = await import('../../src/loader/discover');
    const source = serve(json([story()]));
    const holder = document.createElement('div');
    holder.innerHTML = `<div data-hiendien="stories"><p>Chưa có</p></div><div data-hiendien="stories" data-source="${source}"><p>Chưa có</p></div>`;
    document.body.append(holder);
    try {
      observe(document);
      const [without, named] = [...holder.children];
      const widgetIn = (place: Element | undefined) => place?.shadowRoot?.querySelector('hiendien-stories');
      await until(() => widgetIn(named), 'it is placed');
      await untilShown(widgetIn(named)!, 1);
      expect(without!.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(said(widgetIn(without)!)).not.to.include('Chưa có câu chuyện nào.');
    } finally {
      holder.remove();
    }
  });
});
