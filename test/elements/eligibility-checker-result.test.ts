import { expect, fixture, html } from '@open-wc/testing';
import {
  type Checker,
  type Given,
  ADULT,
  ENTERPRISE,
  HOUSEHOLD,
  openChecker,
  until,
  find,
  findAll,
  shownQuestion,
  touch,
  textOf,
  textsOf,
  focused,
  button,
  press,
  give,
  goOn,
  answer,
  reach,
  untilResult,
  unfold,
  headlineOf,
} from './checker-visitor';

describe('hiendien-eligibility-checker: every outcome', () => {
  for (const { outcome, day, givens, vi, en, product } of [
    {
      outcome: 'eligible',
      day: '2026-11-23',
      givens: ADULT,
      product: 'id.vn',
      vi: 'Bạn đáp ứng các điều kiện để được cấp một tên miền id.vn miễn phí 2 năm; cần nhà đăng ký xác nhận.',
      en: 'All conditions are met for one id.vn name, free for 2 years; the registrar must confirm this.',
    },
    {
      outcome: 'eligible',
      day: '2024-06-01',
      givens: ['citizen', ['1', '6', '2006'], 'none'],
      product: 'id.vn',
      vi: 'Bạn đáp ứng các điều kiện để được cấp một tên miền id.vn miễn phí 2 năm.',
      en: 'All conditions are met for one id.vn name, free for 2 years.',
    },
    {
      outcome: 'eligible',
      day: '2024-06-01',
      givens: HOUSEHOLD,
      product: 'biz.vn',
      vi: 'Hộ kinh doanh đáp ứng các điều kiện để được cấp một tên miền biz.vn miễn phí 2 năm.',
      en: 'All conditions are met for one biz.vn name, free for 2 years.',
    },
    {
      outcome: 'ask-registrar',
      day: '2026-11-23',
      givens: ENTERPRISE,
      product: 'biz.vn',
      vi: 'Chưa thể kết luận: chưa rõ biz.vn có được miễn phí vào ngày 23/11/2026 hay không.',
      en: 'This cannot be settled here: it is not known whether the free biz.vn offer applies on 23 November 2026.',
    },
    {
      outcome: 'ask-registrar',
      day: '2026-11-23',
      givens: ['citizen', ['23', '11', '2003'], 'none'],
      product: 'id.vn',
      vi: 'Chưa thể kết luận: có điểm cần hỏi nhà đăng ký.',
      en: 'This cannot be settled here: a registrar must be asked.',
    },
    {
      outcome: 'not-yet',
      day: '2026-11-23',
      givens: ['citizen', ['24', '11', '2008'], 'none'],
      product: 'id.vn',
      vi: 'Chưa đến lúc: bạn đủ 18 tuổi vào ngày 24/11/2026.',
      en: 'Not yet: you turn 18 on 24 November 2026.',
    },
    {
      outcome: 'not-eligible',
      day: '2026-11-23',
      givens: ['citizen', ['23', '11', '2002'], 'none'],
      product: 'id.vn',
      vi: 'Theo quy định hiện biết, trường hợp này không thuộc diện được miễn phí.',
      en: 'Under the rules as known, the free offer does not apply here.',
    },
    {
      outcome: 'not-yet',
      day: '2026-11-23',
      givens: ['household', 'no'],
      product: 'biz.vn',
      vi: 'Chưa đủ điều kiện, nhưng có thể khắc phục: cần đăng ký hộ kinh doanh trước.',
      en: 'Not yet, but this can be put right: the household business must be registered first.',
    },
    {
      outcome: 'content-stale',
      day: '2028-03-01',
      givens: ADULT,
      product: 'id.vn',
      vi: 'Chưa thể trả lời cho ngày 01/03/2028: thông tin ở đây được kiểm tra lần cuối ngày 23/11/2026.',
      en: 'No answer can be given for 1 March 2028: the information here was last checked on 23 November 2026.',
    },
    {
      outcome: 'not-eligible',
      day: '2026-11-23',
      givens: ['other', 'cooperative'],
      product: undefined,
      vi: 'Theo quy định hiện biết, trường hợp này không thuộc diện được miễn phí.',
      en: 'Under the rules as known, the free offer does not apply here.',
    },
    {
      outcome: 'offer-ended',
      day: '2027-01-01',
      givens: ADULT,
      product: 'id.vn',
      vi: 'Theo quy định hiện biết, chính sách miễn phí id.vn áp dụng đến hết ngày 31/12/2026.',
      en: 'Under the rules as known, the free id.vn offer applied until the end of 31 December 2026.',
    },
  ] as readonly {
    readonly outcome: string;
    readonly day: string;
    readonly givens: readonly Given[];
    readonly product: string | undefined;
    readonly vi: string;
    readonly en: string;
  }[]) {
    it(`${outcome} on ${day}: ${JSON.stringify(givens)}`, async () => {
      const checker = await openChecker({ 'as-of': day });
      const verdict = await reach(checker, givens);
      expect(headlineOf(checker)).to.equal(vi);
      expect(verdict.outcome).to.equal(outcome);
      expect(verdict.product).to.equal(product);
      expect(verdict.audience).to.equal(givens[0]);
      checker.lang = 'en';
      await until(
        () => checker.shadowRoot!.querySelector('section')?.lang === 'en' && headlineOf(checker) === en,
        en,
      );
    });
  }

  it('promises nothing free and asks for no papers once the offer has ended', async () => {
    const checker = await openChecker({ 'as-of': '2027-01-01' });
    await reach(checker, ADULT);
    const titles = textsOf(checker, '.title');
    expect(titles).not.to.contain('Được miễn').and.not.to.contain('Giấy tờ cần chuẩn bị');
    expect(textsOf(checker, 'dt')).not.to.contain('2 năm đầu').and.not.to.contain('Chuẩn bị');
    expect(titles).to.contain('Nơi đăng ký và hỏi').and.to.contain('Căn cứ');
  });
});

describe('hiendien-eligibility-checker: the result', () => {
  it('takes the focus to its headline and is announced once', async () => {
    const checker = await openChecker();
    await answer(checker, ADULT.slice(0, 2));
    await give(checker, 'none');
    const said: string[] = [];
    const focuses: string[] = [];
    const status = find(checker, '[role="status"]');
    new MutationObserver(() => said.push(textOf(status))).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    checker.shadowRoot!.addEventListener('focusin', ({ target }) =>
      focuses.push((target as Element).className),
    );
    await goOn(checker);
    await untilResult(checker);
    await until(() => focuses.length > 0, 'the focus has moved');
    expect(focuses).to.deep.equal(['headline']);
    expect(focused(checker)).to.equal(find(checker, '.headline'));
    expect(said.filter(Boolean)).to.deep.equal([]);
    expect(find(checker, '[role="status"]')).to.equal(status);
    const live = findAll(checker, '[aria-live], [role="alert"], [role="status"], [role="log"]');
    expect(live.map(textOf).filter(Boolean)).to.deep.equal([]);
    expect(find(checker, '.headline').getAttribute('aria-level')).to.equal('3');
  });

  it('gives every criterion as icon and words, what is open first, and its source where one looks for it', async () => {
    const checker = await openChecker();
    await reach(checker, ['citizen', ['23', '11', '2003'], 'used']);
    const lines = findAll(checker, '.criteria li');
    expect(lines.map((line) => textOf(line.querySelector('.icon')!))).to.deep.equal(['?', '?', '✓']);
    for (const line of lines)
      expect(line.querySelector('.icon')!.getAttribute('aria-hidden')).to.equal('true');
    const texts = lines.map((line) => textOf(line.lastElementChild!));
    expect(texts[0]).to.match(/^Cần hỏi: 23 tuổi: “từ đủ 18 đến 23”/);
    expect(texts[1]).to.match(/^Cần hỏi: Chỉ tên /);
    expect(texts[2]).to.equal('Đạt: Là công dân Việt Nam.');
    const sources = findAll(checker, '.sources li').map(textOf);
    expect(sources).to.have.length(3);
    for (const source of sources) expect(source).to.match(/Căn cứ: .*64\/2025/);
    expect(textOf(find(checker, '.sections'))).to.contain('Thông tư 64/2025/TT-BTC');
    expect(textOf(find(checker, '.result'))).to.contain('Thông tin được kiểm tra ngày 23/11/2026.');
  });

  for (const [who, givens, hasIt] of [
    ['an enterprise', ENTERPRISE, true],
    ['no household', HOUSEHOLD, false],
    ['no citizen', ADULT, false],
  ] as const) {
    it(`leads ${who} to the self-assessment for enterprises`, async () => {
      const checker = await openChecker();
      await reach(checker, givens);
      const hosts = findAll<HTMLAnchorElement>(checker, '.sections a').map(({ hostname }) => hostname);
      expect(hosts.includes('dbi.gov.vn')).to.equal(hasIt);
    });
  }

  it('says in three lines what it costs and takes, and the rest in folds, all closed', async () => {
    const checker = await openChecker({ lang: 'en' });
    await reach(checker, ADULT);
    expect(textsOf(checker, '.summary > div')).to.deep.equal([
      'First 2 years No registration or yearly fee',
      'From year 3 50,000 VND a year + registrar’s price',
      'Prepare Citizen card (both sides), portrait photo, electronic declaration',
    ]);
    const folds = findAll<HTMLDetailsElement>(checker, '.fold');
    expect(folds.map(({ dataset }) => dataset['fold'])).to.deep.equal([
      'details',
      'questions',
      'answers',
      'keep',
    ]);
    expect(folds.some(({ open }) => open)).to.equal(false);
    const sections = textOf(find(checker, '.sections'));
    for (const text of [
      'When this answer changes',
      'What is free (the registrar must confirm this)',
      'From year 3',
      'If the name is granted on 23 November 2026: fees from 23 November 2028',
      'Papers to prepare',
      'What to do',
      'Legal basis',
      'Corrections, checked on 23 November 2026',
    ]) {
      expect(sections).to.contain(text);
    }
    const links = findAll<HTMLAnchorElement>(checker, '.sections a');
    expect(links.map(({ hostname }) => hostname)).to.contain('guongmatso.tenmien.vn');
    for (const link of links) expect(link.rel).to.contain('noopener');
    const portal = find<HTMLAnchorElement>(checker, 'a.primary');
    expect(portal.hostname).to.equal('guongmatso.tenmien.vn');
    expect(new URL(portal.href).searchParams.get('utm_source')).to.equal(location.hostname);
    checker.noAttribution = true;
    await checker.updateComplete;
    expect(new URL(find<HTMLAnchorElement>(checker, 'a.primary').href).search).to.equal('');
  });

  for (const { day, says } of [
    { day: '2026-11-23', says: 'Đăng ký chậm nhất ngày 31/12/2026 (còn 38 ngày).' },
    { day: '2026-12-31', says: 'Hôm nay, 31/12/2026, là ngày cuối để đăng ký.' },
    { day: '2027-01-01', says: undefined },
  ]) {
    it(`names the last day with the days left on ${day}: ${says}`, async () => {
      const checker = await openChecker({ 'as-of': day });
      await reach(checker, ADULT);
      expect(textsOf(checker, '.last-day')[0]).to.equal(says);
    });
  }

  it('says of an offer that nobody could confirm who meets all else, where all was answered', async () => {
    const checker = await openChecker({ layout: 'page' });
    await give(checker, 'household', 'audience');
    await give(checker, 'yes', 'household-certificate');
    await give(checker, 'none', 'earlier-biz-name');
    await goOn(checker);
    await untilResult(checker);
    expect(headlineOf(checker)).to.equal(
      'Hộ kinh doanh đáp ứng các điều kiện đã biết, nhưng chưa rõ chính sách miễn phí biz.vn có áp dụng vào ngày 23/11/2026 hay không.',
    );
  });

  it('names in the question to a registrar what was not asked here', async () => {
    const checker = await openChecker();
    await reach(checker, ['household', 'yes']);
    expect(textOf(unfold(checker, 'ask'))).to.match(
      /Chính sách miễn phí hiện còn áp dụng không\? Nhờ tra cứu: trước đây đã đăng ký tên miền “.vn” nào chưa\?/,
    );
  });

  it('shows no day past the recorded end of an offer that nobody could confirm', async () => {
    const checker = await openChecker();
    await reach(checker, ['enterprise', ['15', '6', '2026'], 'none']);
    expect(textsOf(checker, '.last-day')).to.deep.equal([]);
    expect(textOf(find(checker, '.result'))).not.to.match(/1[456]\/0?6\/2027/);
  });

  it('tells each outcome by colour, icon and word', async () => {
    const seen = new Map<string, readonly string[]>();
    for (const [day, givens] of [
      ['2026-11-23', ADULT],
      ['2026-11-23', HOUSEHOLD],
      ['2026-11-23', ['household', 'no']],
      ['2026-11-23', ['other', 'cooperative']],
      ['2027-01-01', ADULT],
      ['2028-03-01', ADULT],
    ] as const) {
      const checker = await openChecker({ 'as-of': day });
      const { outcome } = await reach(checker, givens);
      const word = find(checker, '.word');
      const { borderInlineStartColor } = getComputedStyle(find(checker, '.outcome'));
      seen.set(outcome, [
        textOf(word.lastElementChild!),
        textOf(word.querySelector('.icon')!),
        borderInlineStartColor,
      ]);
    }
    expect([...seen.values()].map(([word]) => word)).to.deep.equal([
      'Đáp ứng',
      'Cần hỏi',
      'Chưa đến lúc',
      'Không thuộc diện',
      'Hết thời hạn đã biết',
      'Chưa trả lời được',
    ]);
    expect(new Set([...seen.values()].map(([, icon]) => icon)).size).to.equal(6);
  });

  it('marks domain names so that browsers do not translate them', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    expect(textsOf(checker, '.headline [translate="no"]')).to.deep.equal(['id.vn']);
  });

  it('tells the page the verdict, out of shadow roots, and no answer', async () => {
    const checker = await openChecker();
    const outer = document.createElement('div');
    checker.parentElement!.append(outer);
    outer.attachShadow({ mode: 'open' }).append(checker);
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('hiendien-eligibility-verdict', hear);
    await reach(checker, ADULT);
    document.removeEventListener('hiendien-eligibility-verdict', hear);
    expect(heard).to.have.length(1);
    const [event] = heard;
    expect(event!.bubbles && event!.composed).to.equal(true);
    const own = Object.fromEntries(Object.entries(event!).filter(([name]) => name !== 'isTrusted'));
    expect(own).to.deep.equal({ audience: 'citizen', outcome: 'eligible', product: 'id.vn', group: '' });
    expect(event).not.to.have.property('detail');
  });

  it('is told once a showing: not for a language or a day that changes later', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    let told = 0;
    checker.addEventListener('hiendien-eligibility-verdict', () => told++);
    checker.lang = 'en';
    checker.asOf = '2027-01-01';
    await until(
      () => textOf(checker.shadowRoot!.querySelector('.headline') ?? checker).includes('applied until'),
      'it is drawn anew',
    );
    expect(told).to.equal(0);
  });
});

describe('hiendien-eligibility-checker: on to the next step', () => {
  /** A step of the path that works as far as the checker can tell. */
  async function addStep(tag: string, group?: string): Promise<HTMLElement> {
    if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {});
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const step = document.createElement(tag);
    if (group) step.setAttribute('group', group);
    step.attachShadow({ mode: 'open' }).innerHTML = '<div role="heading" aria-level="2">Bước sau</div>';
    place.append(step);
    return step;
  }

  const next = (checker: Checker) => checker.shadowRoot!.querySelector<HTMLElement>('.next');

  it('leads to the portal where the page has no other step, or only another group’s', async () => {
    const checker = await openChecker({ group: 'a' });
    await addStep('hiendien-register');
    await addStep('hiendien-domain-search', 'b');
    await reach(checker, ADULT);
    expect(next(checker)).to.equal(null);
    expect(find<HTMLAnchorElement>(checker, 'a.primary').hostname).to.equal('guongmatso.tenmien.vn');
  });

  for (const { tags, lang, says } of [
    {
      tags: ['hiendien-register', 'hiendien-domain-search'],
      lang: 'vi',
      says: 'Tiếp tục: chọn tên id.vn',
    },
    { tags: ['hiendien-register'], lang: 'vi', says: 'Tiếp tục: đăng ký id.vn' },
    { tags: ['hiendien-domain-search'], lang: 'en', says: 'Next: choose your id.vn name' },
    { tags: ['hiendien-register'], lang: 'en', says: 'Next: register your id.vn name' },
  ]) {
    it(`offers “${says}” and takes the focus there`, async () => {
      const checker = await openChecker({ group: 'a', lang });
      const steps = [];
      for (const tag of tags) steps.push(await addStep(tag, 'a'));
      await reach(checker, ADULT);
      expect(textOf(next(checker)!)).to.equal(says);
      await press(checker, next(checker)!);
      expect(document.activeElement).to.equal(steps.at(-1));
    });
  }

  for (const { what, givens, asOf, says } of [
    {
      what: 'asks the registrar',
      givens: ['citizen', ['15', '6', '2003'], 'none'],
      says: 'Tiếp tục: đăng ký id.vn',
    },
    { what: 'leaves the offer open', givens: HOUSEHOLD, says: 'Tiếp tục: đăng ký biz.vn' },
    {
      what: 'says that the offer ended',
      givens: ADULT,
      asOf: '2027-01-15',
      says: 'Đăng ký với giá thông thường',
    },
    { what: 'says no', givens: ['other', 'cooperative'], says: 'Đăng ký với giá thông thường' },
    { what: 'says not yet', givens: ['citizen', ['15', '6', '2010'], 'none'], says: undefined },
    { what: 'says register first', givens: ['household', 'no'], says: undefined },
  ] as const) {
    it(`a verdict that ${what}: ${says ?? 'no door to a purchase'}`, async () => {
      const checker = await openChecker(asOf ? { 'as-of': asOf } : {});
      await addStep('hiendien-register');
      await reach(checker, givens);
      expect(next(checker) && textOf(next(checker)!)).to.equal(says ?? null);
      // As wide as there is room, and no wider than a line of text.
      const room = Math.min(find(checker, '.result').clientWidth, 40 * 16);
      expect(find(checker, '.primary').clientWidth).to.be.at.least(room - 2);
    });
  }

  it('asks no more than it has to, once it knows what judges', async () => {
    const checker = await openChecker({ audience: 'citizen' });
    await answer(checker, ['vietnamese']);
    // The chunk was asked for with the first answer.
    const { styleResult } = await import('../../src/elements/eligibility-checker/result');
    expect(styleResult).to.be.a('function');
    await give(checker, ['15', '6', '1990']);
    await goOn(checker);
    await untilResult(checker);
    expect(textsOf(checker, '.answers li')).to.have.length(2);
  });

  it('leads who is too old to what a household gets, and back with one touch', async () => {
    const checker = await openChecker();
    await reach(checker, ['citizen', ['15', '6', '1990'], 'none']);
    await press(checker, button(checker, 'Có hộ kinh doanh? Xem biz.vn, không giới hạn tuổi'));
    expect(shownQuestion(checker)).to.equal('household-certificate');
    await touch(checker, 'yes');
    await untilResult(checker);
    expect(headlineOf(checker)).to.match(/^Chưa thể kết luận: chưa rõ biz\.vn/);
  });

  it('keeps the latest verdict for those that come late, and says when it was erased', async () => {
    const checker = await openChecker({ group: 'a' });
    let erased = 0;
    checker.addEventListener('hiendien-answers-erased', ({ group }) => {
      expect(group).to.equal('a');
      expect(checker.verdict).to.equal(undefined);
      erased++;
    });
    expect(checker.verdict).to.equal(undefined);
    await answer(checker, ['citizen']);
    await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
    expect(erased, 'nothing was told yet').to.equal(0);
    const { group } = await reach(checker, ADULT);
    expect(group).to.equal('a');
    const { verdict } = checker;
    expect(verdict).to.deep.equal({ audience: 'citizen', outcome: 'eligible', product: 'id.vn' });
    await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
    expect(erased).to.equal(1);
  });
});
