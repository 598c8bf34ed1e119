import { expect, fixture, html } from '@open-wc/testing';
import { goToStep } from '../../src/controllers/path';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from '../../src/elements/eligibility-checker/eligibility-checker.events';
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
      enterprises: '/ds/index.json',
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
    expect(checker).to.deep.equal({
      ...all,
      layout: 'page',
      'as-of': '2024-06-01',
      'idle-reset': '3',
      enterprises: '/ds/index.json',
    });
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

  it('says where to register once there is a verdict or a name, and nothing of it before', async () => {
    const journey = await open();
    const register = stepsOf(journey)[2]!;
    const textsOf = () => register.shadowRoot!.querySelectorAll('p, a').length;
    expect(textsOf()).to.be.below(4);
    expect(register.offsetHeight).to.be.below(160);
    const group = register.getAttribute('group')!;
    const verdict = { audience: 'citizen', outcome: 'eligible', product: 'id.vn' } as const;
    stepsOf(journey)[0]!.dispatchEvent(new EligibilityVerdictEvent(verdict, group));
    await until(() => register.shadowRoot!.querySelector('.ways a'), 'the way is there');
    const current = () => journey.shadowRoot!.querySelectorAll('[part="progress"] [aria-current="step"]');
    expect([...current()].map((step) => step.textContent.trim())).to.deep.equal(['Chọn tên miền']);
    stepsOf(journey)[0]!.dispatchEvent(new AnswersErasedEvent(group));
    await until(() => !register.shadowRoot!.querySelector('.ways a'), 'it is gone');
  });

  it('folds a settled step once a press leads on, and opens it again', async () => {
    const journey = await open();
    const [checker, search, register] = stepsOf(journey) as [HTMLElement, HTMLElement, HTMLElement];
    const group = register.getAttribute('group')!;
    const lines = () => [...journey.shadowRoot!.querySelectorAll('[part="done"]')].map(textOf);
    const verdict = { audience: 'citizen', outcome: 'eligible', product: 'id.vn' } as const;
    checker.dispatchEvent(new EligibilityVerdictEvent(verdict, group));
    await journey.updateComplete;
    expect(checker.hidden, 'the verdict is to be read').to.equal(false);
    /** As a press on the way on: the pointer in one step, the focus in the next. */
    const lead = async (from: HTMLElement, to: HTMLElement) => {
      from.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      goToStep(to);
      await journey.updateComplete;
    };
    await lead(checker, search);
    expect(lines()).to.deep.equal(['Đáp ứng điều kiện: id.vn Xem lại']);
    expect([checker.offsetHeight, search.offsetHeight > 0]).to.deep.equal([0, true]);
    await until(() => search.shadowRoot!.activeElement?.id === 'name', 'the field has the focus');
    const name = { domain: 'le.id.vn', shown: 'le.id.vn', product: 'id.vn' } as const;
    search.dispatchEvent(new DomainChosenEvent(name, group));
    await lead(search, register);
    expect(lines()).to.deep.equal(['Đáp ứng điều kiện: id.vn Xem lại', 'Đã chọn tên miền Đổi tên']);
    journey.shadowRoot!.querySelectorAll<HTMLElement>('[part="done"] button')[0]!.click();
    await until(() => checker.shadowRoot!.activeElement, 'the visitor is back at the check');
    expect(lines()).to.deep.equal(['Đã chọn tên miền Đổi tên']);
    checker.dispatchEvent(new AnswersErasedEvent(group));
    await journey.updateComplete;
    expect(lines()).to.deep.equal([]);
    expect([checker.hidden, search.hidden]).to.deep.equal([false, false]);
  });

  for (const [outcome, isTicked] of [
    ['eligible', true],
    ['not-eligible', false],
  ] as const) {
    it(`${isTicked ? 'ticks' : 'does not tick'} a check whose outcome is ${outcome}`, async () => {
      const journey = await open();
      const [checker, search] = stepsOf(journey) as [HTMLElement, HTMLElement];
      const group = search.getAttribute('group')!;
      const verdict = { audience: 'citizen', outcome, product: 'id.vn' } as const;
      checker.dispatchEvent(new EligibilityVerdictEvent(verdict, group));
      await journey.updateComplete;
      checker.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      goToStep(search);
      await journey.updateComplete;
      const mark = getComputedStyle(
        journey.shadowRoot!.querySelector('[part="done"] p')!,
        '::before',
      ).content;
      expect(mark.includes('✓')).to.equal(isTicked);
    });
  }

  it('leaves a checker that erases by itself in sight: it warns of it', async () => {
    const journey = await open({ 'idle-reset': '5' });
    const [checker, search] = stepsOf(journey) as [HTMLElement, HTMLElement];
    const verdict = { audience: 'citizen', outcome: 'eligible', product: 'id.vn' } as const;
    checker.dispatchEvent(new EligibilityVerdictEvent(verdict, checker.getAttribute('group')!));
    checker.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    goToStep(search);
    await journey.updateComplete;
    expect(checker.offsetHeight).to.be.above(0);
  });

  it('erases field and chosen name in every step with the answers', async () => {
    const journey = await open();
    const [checker, search, register] = stepsOf(journey) as [HTMLElement, HTMLElement, HTMLElement];
    const group = register.getAttribute('group')!;
    const field = search.shadowRoot!.querySelector<HTMLInputElement>('#name')!;
    field.value = 'bí mật';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    search.dispatchEvent(
      new DomainChosenEvent({ domain: 'bimat.id.vn', shown: 'bimat.id.vn', product: 'id.vn' }, group),
    );
    await until(() => register.shadowRoot!.textContent.includes('bimat'), 'the name has come');
    checker.dispatchEvent(new AnswersErasedEvent(group));
    await until(
      () => search.shadowRoot!.querySelector<HTMLInputElement>('#name')!.value === '',
      'the field is empty',
    );
    expect(register.shadowRoot!.textContent).not.to.contain('bimat');
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
