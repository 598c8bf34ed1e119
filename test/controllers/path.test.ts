import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { findNextStep, findStep, goToStep, PathController, type PathNews } from '../../src/controllers/path';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from '../../src/elements/eligibility-checker/eligibility-checker.events';

/** A step that keeps what it hears. */
class ListeningStep extends LitElement {
  static override properties = { group: {} };
  declare group: string | undefined;
  readonly heard: string[] = [];
  drawn = 0;
  readonly path = new PathController(
    this,
    {
      verdict: ({ product, outcome }) => this.heard.push(`${product} ${outcome}`),
      chosen: ({ shown }) => this.heard.push(shown),
    },
    () => this.heard.push('erased'),
  );
  override render() {
    this.drawn++;
    return html`<div role="heading" aria-level="2">Bước</div>`;
  }
}
customElements.define('listening-step', ListeningStep);

const VERDICT = { audience: 'citizen', outcome: 'eligible', product: 'id.vn' } as const;
const CHOSEN = { domain: 'xn--l-lka.id.vn', shown: 'lê.id.vn', product: 'id.vn' } as const;

async function openStep(group?: string): Promise<ListeningStep> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const step = new ListeningStep();
  if (group !== undefined) step.setAttribute('group', group);
  place.append(step);
  await step.updateComplete;
  return step;
}

describe('the path', () => {
  it('hears what steps of its group tell, from anywhere on the page', async () => {
    const step = await openStep();
    const other = await fixture(html`<div></div>`);
    other.attachShadow({ mode: 'open' }).append(document.createElement('p'));
    other.shadowRoot!.querySelector('p')!.dispatchEvent(new EligibilityVerdictEvent(VERDICT));
    other.dispatchEvent(new DomainChosenEvent(CHOSEN));
    other.dispatchEvent(new AnswersErasedEvent());
    expect(step.heard).to.deep.equal(['id.vn eligible', 'lê.id.vn', 'erased']);
  });

  it('hears nothing of other groups, and takes no group for the empty one', async () => {
    const [none, empty, a, b] = [
      await openStep(),
      await openStep(''),
      await openStep('a'),
      await openStep('b'),
    ];
    document.body.dispatchEvent(new EligibilityVerdictEvent(VERDICT, 'a'));
    document.body.dispatchEvent(new DomainChosenEvent(CHOSEN));
    expect([none, empty, a, b].map(({ heard }) => heard.join())).to.deep.equal([
      'lê.id.vn',
      'lê.id.vn',
      'id.vn eligible',
      '',
    ]);
  });

  it('takes nothing away from the page’s own listeners', async () => {
    await openStep();
    let heard = 0;
    const listener = (event: Event) => {
      heard++;
      expect(event.defaultPrevented).to.equal(false);
    };
    window.addEventListener('hiendien-eligibility-verdict', listener);
    document.body.dispatchEvent(new EligibilityVerdictEvent(VERDICT));
    window.removeEventListener('hiendien-eligibility-verdict', listener);
    expect(heard).to.equal(1);
  });

  it('hears nothing while it is off the page', async () => {
    const step = await openStep();
    const place = step.parentElement!;
    step.remove();
    document.body.dispatchEvent(new EligibilityVerdictEvent(VERDICT));
    expect(step.heard).to.deep.equal([]);
    place.append(step);
    document.body.dispatchEvent(new EligibilityVerdictEvent(VERDICT));
    expect(step.heard).to.deep.equal(['id.vn eligible']);
  });

  it('asks the steps before it when it comes late', async () => {
    const before: Record<string, PathNews[keyof PathNews]> = { verdict: VERDICT, chosen: CHOSEN };
    for (const [tag, name] of [
      ['hiendien-eligibility-checker', 'verdict'],
      ['hiendien-domain-search', 'chosen'],
    ] as const) {
      for (const group of ['', 'a']) {
        const place = await fixture<HTMLElement>(html`<div></div>`);
        const earlier = Object.assign(document.createElement(tag), { group });
        if (group) Object.defineProperty(earlier, name, { value: before[name] });
        place.append(earlier);
      }
    }
    expect((await openStep()).heard).to.deep.equal([]);
    expect((await openStep('a')).heard).to.deep.equal(['id.vn eligible', 'lê.id.vn']);
  });

  it('finds a step in its own tree first, then outside', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <hiendien-register id="outer"></hiendien-register>
        <div id="shadow"></div>
      </div>`,
    );
    const root = page.querySelector('#shadow')!.attachShadow({ mode: 'open' });
    const step = new ListeningStep();
    root.append(step);
    expect(findStep(step, 'hiendien-register')?.id).to.equal('outer');
    const inner = Object.assign(document.createElement('hiendien-register'), { id: 'inner' });
    root.append(inner);
    expect(findStep(step, 'hiendien-register')?.id).to.equal('inner');
    inner.setAttribute('group', 'b');
    Object.assign(inner, { group: 'b' });
    expect(findStep(step, 'hiendien-register')?.id).to.equal('outer');
    step.remove();
    expect(findStep(step, 'hiendien-register')).to.equal(undefined);
  });

  it('offers a step once it is defined, and draws its host again then', async () => {
    const step = await openStep();
    const page = await fixture<HTMLElement>(html`<div><late-step></late-step></div>`);
    expect(findNextStep(step, ['missing-step', 'late-step'])).to.equal(undefined);
    const { drawn } = step;
    customElements.define('late-step', class extends HTMLElement {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(step.drawn).to.equal(drawn + 1);
    expect(findNextStep(step, ['missing-step', 'late-step'])).to.equal(page.firstElementChild);
  });

  it('takes the focus to the heading of a step', async () => {
    const step = await openStep();
    goToStep(step);
    expect(document.activeElement).to.equal(step);
    expect(step.shadowRoot!.activeElement?.getAttribute('role')).to.equal('heading');
  });
});
