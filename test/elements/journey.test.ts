import { expect, fixture, html } from '@open-wc/testing';
import type { JourneyElement } from '../../src/elements/journey/journey.element';
import '../../src/elements/journey/journey.define';
import { textOf, until } from './checker-visitor';

const STEPS = ['hiendien-eligibility-checker', 'hiendien-domain-search', 'hiendien-register'];

async function open(attributes: Readonly<Record<string, string>> = {}, width = 900): Promise<JourneyElement> {
  const column = await fixture<HTMLElement>(html`<div style="width:${width}px"></div>`);
  const journey = document.createElement('hiendien-journey');
  for (const [name, value] of Object.entries(attributes)) journey.setAttribute(name, value);
  column.append(journey);
  await until(
    () => STEPS.every((tag) => step(journey, tag)?.shadowRoot?.querySelector('section')),
    'every step is drawn',
  );
  return journey;
}

const step = (journey: JourneyElement, tag: string) => journey.shadowRoot?.querySelector<HTMLElement>(tag);
const stepsOf = (journey: JourneyElement) => STEPS.map((tag) => step(journey, tag)!);
const settingsOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('hiendien-journey', () => {
  it('has a title, and the steps one level below', async () => {
    for (const [level, below] of [
      ['2', '3'],
      ['1', '2'],
      ['6', '6'],
    ] as const) {
      const journey = await open({ 'heading-level': level });
      const title = journey.shadowRoot!.querySelector('[role="heading"]')!;
      expect(textOf(title)).to.equal('Hiện diện trực tuyến với “.vn”');
      expect(title.getAttribute('aria-level')).to.equal(level);
      for (const each of stepsOf(journey))
        expect(each.shadowRoot!.querySelector('[role="heading"]')!.getAttribute('aria-level')).to.equal(
          below,
        );
    }
  });

  it('passes on what a page sets, to the step that has it', async () => {
    const journey = await open({
      audience: 'household',
      layout: 'page',
      'as-of': '2024-06-01',
      'idle-reset': '3',
      lookup: 'endpoint',
      endpoint: '/lookup',
      resolvers: 'google',
      suffixes: 'biz.vn',
      live: 'off',
      order: 'alphabetical',
      campaign: 'dot-1',
      theme: 'dark',
      'no-attribution': '',
      group: 'a',
    });
    const [checker, search, register] = stepsOf(journey).map(settingsOf);
    const all = {
      group: 'a',
      theme: 'dark',
      audience: 'household',
      'heading-level': '3',
      'no-attribution': '',
    };
    expect(checker).to.deep.equal({ ...all, layout: 'page', 'as-of': '2024-06-01', 'idle-reset': '3' });
    expect(search).to.deep.equal({
      ...all,
      lookup: 'endpoint',
      endpoint: '/lookup',
      resolvers: 'google',
      suffixes: 'biz.vn',
      live: 'off',
    });
    expect(register).to.deep.equal({ ...all, variant: 'panel', order: 'alphabetical', campaign: 'dot-1' });
    expect((stepsOf(journey)[2] as HTMLElement & { today?: string }).today).to.equal('2024-06-01');
  });

  it('sets nothing that the page does not set', async () => {
    const journey = await open();
    for (const each of stepsOf(journey).map(settingsOf)) {
      delete each['group'];
      delete each['variant'];
      expect(each).to.deep.equal({ theme: 'auto', 'heading-level': '3' });
    }
  });

  it('is a group of its own, each by itself', async () => {
    const groups = [];
    for (const journey of [await open(), await open()]) {
      const own = new Set(stepsOf(journey).map((each) => each.getAttribute('group')));
      expect(own.size).to.equal(1);
      groups.push(...own);
    }
    expect(groups[0]).not.to.equal(groups[1]);
    expect(groups[0]).to.match(/^journey-./);
  });

  it('speaks the language of the page, every step of it', async () => {
    const journey = await open({ lang: 'en' });
    await until(
      () => stepsOf(journey).every((each) => each.shadowRoot!.querySelector('section')!.lang === 'en'),
      'every step is in English',
    );
    expect(journey.shadowRoot!.querySelector('section')!.lang).to.equal('en');
  });

  for (const [theme, width] of [
    ['light', 900],
    ['dark', 320],
  ] as const) {
    it(`axe finds nothing, and nothing sticks out: ${theme}, ${width} px`, async () => {
      const journey = await open({ theme }, width);
      await expect(journey).to.be.accessible();
      for (const each of [journey, ...stepsOf(journey)])
        expect(each.scrollWidth).to.be.at.most(each.clientWidth);
    });
  }
});
