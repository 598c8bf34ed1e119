import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closePages, openPage, scriptTag, settle, until, type HostPage } from './host-page';
import { findWidgets } from './find-widgets';

/*
 * The whole path from the built files: a verdict, a search that asks the test server's own resolver, a choice, and
 * the right door with the right name at its end.
 */

const CHECKER = 'hiendien-eligibility-checker';
const SEARCH = 'hiendien-domain-search';
const REGISTER = 'hiendien-register';
const ASKED = 'resolvers="/-/dns"';

const three = (group = '', attributes = '') =>
  `<${CHECKER} group="${group}" ${attributes} as-of="2026-11-23"><a href="https://hiendienonline.tenmien.vn/">1</a></${CHECKER}>` +
  `<${SEARCH} group="${group}" ${ASKED}><a href="https://hiendienonline.tenmien.vn/">2</a></${SEARCH}>` +
  `<${REGISTER} group="${group}" variant="panel"><a href="https://hiendienonline.tenmien.vn/">3</a></${REGISTER}>`;
const JOURNEY = `<hiendien-journey ${ASKED} as-of="2026-11-23"><a href="https://hiendienonline.tenmien.vn/">1</a></hiendien-journey>`;

/** Answers that lead to a product: an option's id, or a day. */
const ANSWERS = {
  citizen: ['citizen', '15/6/2005', 'none'],
  household: ['household', 'yes'],
} as const;
type Visitor = keyof typeof ANSWERS;

type Place = ParentNode;

async function rootOf(place: Place, tag: string): Promise<ShadowRoot> {
  await until(() => findWidgets(place, tag)[0]?.shadowRoot?.querySelector('section'), `${tag} is drawn`);
  return findWidgets(place, tag)[0]!.shadowRoot!;
}

const textOf = (root: ParentNode, selector: string) =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Answers question after question as a pointer does, up to the verdict. */
async function answerAll(checker: ShadowRoot, visitor: Visitor): Promise<void> {
  for (const answer of ANSWERS[visitor]) {
    const asked = checker.querySelector('fieldset')!.dataset['question'];
    const inputs = [...checker.querySelectorAll<HTMLInputElement>('fieldset input')];
    if (inputs[0]!.type === 'radio') {
      inputs.find(({ value }) => value === answer)!.click();
    } else {
      for (const [index, text] of answer.split('/').entries()) {
        inputs[index]!.value = text;
        inputs[index]!.dispatchEvent(new Event('input', { bubbles: true }));
        await settle(20);
      }
    }
    await settle(20);
    checker.querySelector<HTMLElement>('.primary')!.click();
    await until(
      () =>
        checker.querySelector('.headline') ??
        checker.querySelector('fieldset')?.dataset['question'] !== asked,
      `${asked} is answered`,
    );
  }
  await until(() => checker.querySelector('.headline'), 'there is a verdict');
}

/** Types a name and asks. */
async function search(root: ShadowRoot, name: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>('#name')!;
  field.focus();
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle(50);
  root.querySelector<HTMLElement>('.line .primary')!.click();
}

async function untilAnswered(root: ShadowRoot, name: string, state: string): Promise<HTMLElement> {
  const row = () => root.querySelector<HTMLElement>(`.row.${state}[data-name="${name}"]`);
  await until(row, `${name} is ${state}`);
  return row()!;
}

/** The whole path with a pointer. */
async function walk(place: Place, visitor: Visitor, name: string, english = false): Promise<ShadowRoot> {
  const product = visitor === 'citizen' ? 'id.vn' : 'biz.vn';
  const [checker, find, register] = [
    await rootOf(place, CHECKER),
    await rootOf(place, SEARCH),
    await rootOf(place, REGISTER),
  ];
  await answerAll(checker, visitor);
  await until(() => checker.querySelector('.next'), 'the verdict leads on');
  expect(textOf(checker, '.next')).to.equal(
    english ? `Next: choose your ${product} name` : `Tiếp tục: chọn tên ${product}`,
  );
  checker.querySelector<HTMLElement>('.next')!.click();
  expect(find.activeElement?.getAttribute('role')).to.equal('heading');
  await search(find, name);
  const first = await untilAnswered(find, `${name}.${product}`, 'absent');
  expect(find.querySelector('.row')).to.equal(first);
  first.querySelector<HTMLElement>('.acts .primary')!.click();
  await until(() => find.querySelector('[part~="chosen"] .go'), 'the choice leads on');
  find.querySelector<HTMLElement>('[part~="chosen"] .go')!.click();
  expect(register.activeElement?.getAttribute('role')).to.equal('heading');
  return register;
}

/** Sees to it that the end of the path has the product and the name. */
async function expectEnd(
  register: ShadowRoot,
  name: string,
  product: string,
  english = false,
): Promise<void> {
  await until(() => textOf(register, '[part="chosen"]').includes(name), 'the name arrives');
  expect(textOf(register, '[part="chosen"]')).to.equal(
    `${english ? 'Chosen name:' : 'Tên đã chọn:'} ${name}.${product}`,
  );
  expect(textOf(register, '[part="title"]')).to.equal(
    english ? `Register your ${product} name` : `Đăng ký tên miền ${product}`,
  );
  const ways = [...register.querySelectorAll<HTMLAnchorElement>('[part="ways"] a')];
  expect(ways.map(({ href }) => new URL(href).hostname)).to.deep.equal([
    product === 'id.vn' ? 'guongmatso.tenmien.vn' : 'thuonghieuso.tenmien.vn',
  ]);
}

/** Files of ours and questions for the resolver of ours, and nothing else. */
function expectGuest(page: HostPage): void {
  expect(page.window.seen.errors, 'errors').to.deep.equal([]);
  expect(page.window.seen.warnings, 'warnings').to.deep.equal([]);
  for (const { name } of page.window.performance.getEntriesByType('resource'))
    expect(new URL(name).pathname).to.match(/^\/-\/(?:embed\/[\w.-]+\.js|dns)$/);
  expect(page.document.cookie).to.equal('');
  expect(page.window.localStorage.length + page.window.sessionStorage.length).to.equal(0);
  expect(page.newGlobals()).to.deep.equal([]);
}

const inside = async (page: HostPage): Promise<ShadowRoot> => rootOf(page.document, 'hiendien-journey');

afterEach(closePages);

describe('built: the path from the verdict to the right door', () => {
  for (const visitor of ['citizen', 'household'] as const) {
    const product = visitor === 'citizen' ? 'id.vn' : 'biz.vn';
    for (const lang of ['vi', 'en'] as const) {
      it(`three tags, ${visitor}, ${lang}`, async () => {
        const page = await openPage({ html: `lang="${lang}"`, body: three() + scriptTag() });
        const register = await walk(page.document, visitor, 'comtamcoba', lang === 'en');
        await expectEnd(register, 'comtamcoba', product, lang === 'en');
        expectGuest(page);
      }).timeout(30_000);

      it(`one tag, ${visitor}, ${lang}`, async () => {
        const page = await openPage({ html: `lang="${lang}"`, body: JOURNEY + scriptTag() });
        const register = await walk(await inside(page), visitor, 'comtamcoba', lang === 'en');
        await expectEnd(register, 'comtamcoba', product, lang === 'en');
        expectGuest(page);
      }).timeout(30_000);
    }
  }

  it('one tag by the script alone, and by a placeholder', async () => {
    for (const body of [
      scriptTag(`data-widget="journey" data-resolvers="/-/dns" data-as-of="2026-11-23"`),
      `<div data-hiendien="journey" data-resolvers="/-/dns" data-as-of="2026-11-23"></div>${scriptTag()}`,
    ]) {
      const page = await openPage({ body });
      const register = await walk(await inside(page), 'household', 'comtamcoba');
      await expectEnd(register, 'comtamcoba', 'biz.vn');
      expectGuest(page);
      closePages();
    }
  }).timeout(40_000);

  it('a name in use is not offered', async () => {
    const page = await openPage({ body: three() + scriptTag() });
    const find = await rootOf(page.document, SEARCH);
    await search(find, 'takenname');
    const row = await untilAnswered(find, 'takenname.id.vn', 'present');
    expect(row.querySelector('.acts .primary')).to.equal(null);
  });

  it('two groups, and a journey, on one page: each goes its own way', async () => {
    const page = await openPage({
      body: `<div id="a">${three('a')}</div><div id="b">${three('b')}</div>${JOURNEY}${scriptTag()}`,
    });
    const [a, b] = ['#a', '#b'].map((id) => page.document.querySelector(id)!);
    const journey = await inside(page);
    const ofA = await walk(a!, 'citizen', 'nguyenvanan');
    const ofB = await rootOf(b!, REGISTER);
    const ofJourney = await rootOf(journey, REGISTER);
    for (const other of [ofB, ofJourney]) {
      expect(textOf(other, '[part="chosen"]')).to.equal('');
      expect(textOf(other, '[part="title"]')).to.equal('Đăng ký tên miền “.vn”');
    }
    await walk(b!, 'household', 'comtamcoba');
    await expectEnd(ofA, 'nguyenvanan', 'id.vn');
    await expectEnd(ofB, 'comtamcoba', 'biz.vn');
    expect(textOf(ofJourney, '[part="chosen"]')).to.equal('');
    expectGuest(page);
  }).timeout(60_000);

  it('a step that comes late asks what the others know', async () => {
    const page = await openPage({ body: three().split(`<${REGISTER}`)[0]! + scriptTag() });
    const [checker, find] = [await rootOf(page.document, CHECKER), await rootOf(page.document, SEARCH)];
    await answerAll(checker, 'household');
    expect(textOf(checker, '.next')).to.equal('Tiếp tục: chọn tên biz.vn');
    await search(find, 'comtamcoba');
    (await untilAnswered(find, 'comtamcoba.biz.vn', 'absent'))
      .querySelector<HTMLElement>('.acts .primary')!
      .click();
    await settle(50);
    expect(find.querySelector('[part~="chosen"] .go')?.localName, 'out, to the door itself').to.equal('a');
    page.document.body.append(page.document.createElement(REGISTER));
    await expectEnd(await rootOf(page.document, REGISTER), 'comtamcoba', 'biz.vn');
  }).timeout(30_000);
});

describe('built: the path by keyboard', () => {
  /** Types key by key: a driver drops one of two equal keys in a row. */
  async function type(text: string): Promise<void> {
    for (const key of text) await sendKeys({ type: key });
  }

  /** What has the focus, through every shadow root. */
  function focused({ document }: HostPage): Element | null {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  async function tabTo(page: HostPage, matches: (focus: Element) => boolean, what: string): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs++) {
      await sendKeys({ press: 'Tab' });
      const at = focused(page);
      if (at && matches(at)) return;
    }
    throw new Error(`no Tab leads to ${what}`);
  }

  for (const lang of ['vi', 'en'] as const) {
    for (const [form, body] of [
      ['three tags', three()],
      ['one tag', JOURNEY],
    ] as const) {
      it(`${form}, ${lang}`, async () => {
        const page = await openPage({
          html: `lang="${lang}"`,
          body: `<a id="start" href="#">1</a>${body}${scriptTag()}`,
        });
        const place: Place = form === 'one tag' ? await inside(page) : page.document;
        const [checker, find, register] = [
          await rootOf(place, CHECKER),
          await rootOf(place, SEARCH),
          await rootOf(place, REGISTER),
        ];
        page.window.focus();
        page.document.querySelector<HTMLElement>('#start')!.focus();
        for (const [question, keys] of [
          ['audience', [' ', 'ArrowDown', 'ArrowDown']],
          ['household-certificate', [' ']],
        ] as const) {
          await until(() => checker.querySelector(`[data-question="${question}"]`), `${question} is asked`);
          await tabTo(page, (at) => (at as HTMLInputElement).type === 'radio', question);
          for (const key of keys) await (key === ' ' ? type(key) : sendKeys({ press: key }));
          await sendKeys({ press: 'Enter' });
        }
        await until(() => checker.activeElement?.classList.contains('headline'), 'the verdict has the focus');
        await tabTo(page, (at) => at.classList.contains('next'), 'the next step');
        await sendKeys({ press: 'Enter' });
        // A journey goes on to the field itself.
        if (form === 'one tag') {
          await until(() => find.activeElement?.id === 'name', 'the field has the focus');
        } else {
          expect(find.activeElement?.getAttribute('role')).to.equal('heading');
          await tabTo(page, (at) => at.id === 'name', 'the field');
        }
        await type('comtamcoba');
        await sendKeys({ press: 'Enter' });
        const row = await untilAnswered(find, 'comtamcoba.biz.vn', 'absent');
        await tabTo(page, (at) => at === row.querySelector('.acts .primary'), 'the choice');
        await sendKeys({ press: 'Enter' });
        await until(() => find.querySelector('[part~="chosen"] .go'), 'the choice leads on');
        await tabTo(page, (at) => at === find.querySelector('[part~="chosen"] .go'), 'the way on');
        await sendKeys({ press: 'Enter' });
        expect(register.activeElement?.getAttribute('role')).to.equal('heading');
        await expectEnd(register, 'comtamcoba', 'biz.vn', lang === 'en');
        await tabTo(page, (at) => at.matches('[part="ways"] a'), 'the door');
        expectGuest(page);
      }).timeout(60_000);
    }
  }
});
