/** What a visitor does with a checker, and what they see of it. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EligibilityVerdictEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import type { EligibilityCheckerElement } from '../../src/elements/eligibility-checker/eligibility-checker.element';
import '../../src/elements/eligibility-checker/eligibility-checker.define';

export type Checker = EligibilityCheckerElement;

/** An answer: an option's id, or the three fields of a day. */
export type Given = string | readonly [string, string, string];

export const TODAY = '2026-11-23';

/** Interviews that lead to each outcome on {@link TODAY}. */
export const ADULT: readonly Given[] = ['citizen', ['15', '6', '2005'], 'none'];
export const ENTERPRISE: readonly Given[] = ['enterprise', ['1', '6', '2026'], 'none'];
export const HOUSEHOLD: readonly Given[] = ['household', 'yes', 'none'];

const realTimeout = window.setTimeout.bind(window);

/** Opens a checker in a column, on {@link TODAY} unless told otherwise. */
export async function openChecker(
  attributes: Readonly<Record<string, string | undefined>> = {},
  width = 800,
): Promise<Checker> {
  const column = await fixture<HTMLElement>(
    html`<div style="width:${width}px"><button id="before">Trước</button></div>`,
  );
  const checker = document.createElement('hiendien-eligibility-checker');
  const settings: Readonly<Record<string, string | undefined>> = { 'as-of': TODAY, ...attributes };
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) checker.setAttribute(name, value);
  }
  column.append(checker);
  await until(() => checker.shadowRoot?.querySelector('section'), 'the checker is drawn');
  return checker;
}

export async function until(holds: () => unknown, what: string, limit = 8000): Promise<void> {
  const end = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => realTimeout(resolve, milliseconds));
}

export function find<Found extends Element = HTMLElement>(checker: Checker, selector: string): Found {
  const found = checker.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export function findAll<Found extends Element = HTMLElement>(checker: Checker, selector: string): Found[] {
  return [...checker.shadowRoot!.querySelectorAll<Found>(selector)];
}

/** The text of an element as it is read, blanks folded. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

export function textsOf(checker: Checker, selector: string): string[] {
  return findAll(checker, selector).map(textOf);
}

/** What has the focus inside the checker. */
export function focused(checker: Checker): Element | null {
  return checker.shadowRoot!.activeElement;
}

/** Id of the question that is shown, or of the first one. */
export function shownQuestion(checker: Checker): string | undefined {
  return findAll(checker, 'fieldset')[0]?.dataset['question'];
}

/** The button that says this. */
export function button(checker: Checker, text: string): HTMLButtonElement {
  const found = findAll<HTMLButtonElement>(checker, 'button').find((candidate) => textOf(candidate) === text);
  if (!found) throw new Error(`no button “${text}”`);
  return found;
}

export async function press(checker: Checker, target: HTMLElement): Promise<void> {
  target.click();
  await checker.updateComplete;
  await checker.updateComplete;
}

/** Enters text into a field, as typing or pasting does. */
export async function enter(checker: Checker, field: HTMLInputElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await checker.updateComplete;
}

/** Gives one answer to a question that is shown; the first one unless told otherwise. */
export async function give(checker: Checker, given: Given, question = shownQuestion(checker)): Promise<void> {
  const group = find(checker, `[data-question="${question}"]`);
  const fields = [...group.querySelectorAll<HTMLInputElement>('input')];
  if (typeof given === 'string') {
    const option = fields.find(({ value }) => value === given);
    if (!option) throw new Error(`${question} has no option ${given}`);
    await press(checker, option);
  } else {
    for (const [index, text] of given.entries()) await enter(checker, fields[index]!, text);
  }
}

export async function goOn(checker: Checker): Promise<void> {
  await press(checker, find(checker, '.primary'));
  await untilAtRest(checker);
}

/** Answers question after question, one at a time. */
export async function answer(checker: Checker, givens: readonly Given[]): Promise<void> {
  for (const given of givens) {
    // Nothing more is asked once the answer is settled.
    if (!shownQuestion(checker)) return;
    await give(checker, given);
    await goOn(checker);
  }
}

/** Before a question that may be left out, a checker waits for what judges. */
async function untilAtRest(checker: Checker): Promise<void> {
  await until(() => find(checker, 'section').getAttribute('aria-busy') !== 'true', 'nothing is on its way');
  await checker.updateComplete;
}

/** Touches an option, as a finger or a mouse does. */
export async function touch(checker: Checker, option: string): Promise<void> {
  const label = find<HTMLInputElement>(checker, `input[value="${option}"]`).closest('label')!;
  label.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  await press(checker, label);
}

/** Opens a part of the verdict that is folded, and gives what stands in it. */
export function unfold(checker: Checker, name: string): HTMLElement {
  const fold = find<HTMLDetailsElement>(checker, `[data-fold="${name}"]`);
  fold.open = true;
  return fold;
}

/** Answers everything and waits for the verdict. */
export async function reach(checker: Checker, givens: readonly Given[]): Promise<EligibilityVerdictEvent> {
  const verdict = new Promise<EligibilityVerdictEvent>((resolve) => {
    checker.addEventListener('hiendien-eligibility-verdict', resolve, { once: true });
  });
  await answer(checker, givens);
  await untilResult(checker);
  return verdict;
}

export async function untilResult(checker: Checker): Promise<void> {
  await until(() => checker.shadowRoot!.querySelector('.headline'), 'the result is drawn');
  await checker.updateComplete;
}

export function headlineOf(checker: Checker): string {
  return textOf(find(checker, '.headline'));
}

/** Which options of the questions that are shown are chosen. */
export function chosen(checker: Checker): string[] {
  return findAll<HTMLInputElement>(checker, 'input:checked').map(({ value }) => value);
}

/** What the text fields that are shown hold. */
export function entered(checker: Checker): string[] {
  return findAll<HTMLInputElement>(checker, '[type="text"]').map(({ value }) => value);
}

/** Waits until a question has the focus. */
export async function arriveAt(checker: Checker, question: string): Promise<void> {
  await until(() => shownQuestion(checker) === question, `${question} is asked`);
  await until(() => focused(checker)?.localName === 'legend', `${question} has the focus`);
}

/** Lets timers run so many times faster until the returned function is called. */
export function hurry(times: number): () => void {
  window.setTimeout = ((act: () => void, delay = 0) => realTimeout(act, delay / times)) as typeof setTimeout;
  return () => {
    window.setTimeout = realTimeout as typeof setTimeout;
  };
}

/** Types key by key: a driver drops one of two equal keys in a row. */
export async function type(text: string): Promise<void> {
  for (const key of text) await sendKeys({ type: key });
}
