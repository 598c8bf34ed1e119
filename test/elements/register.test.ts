import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import decodeQR from 'qr/decode.js';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { closedBanners, putClosedBanner } from '../../src/content/programme-content';
import type { Outcome } from '../../src/domain/eligibility/assessment';
import { bannerPanelOf, closedBannerOf } from '../../src/domain/programme/banner-slices';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from '../../src/elements/eligibility-checker/eligibility-checker.events';
import type { RegisterElement } from '../../src/elements/register/register.element';
import '../../src/elements/register/register.define';
import { pause, textOf, until } from './checker-visitor';

const REPORTED = '2026-11-23';
const ENDED = '2027-01-15';
const CONFIRMED = '2024-06-01';

type Settings = Readonly<Record<string, string | undefined>>;

async function open(settings: Settings = {}, width = 800): Promise<RegisterElement> {
  const column = await fixture<HTMLElement>(html`<div style="width:${width}px"></div>`);
  const { today = REPORTED, ...attributes } = settings;
  const element = document.createElement('hiendien-register');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.today = today;
  column.append(element);
  await until(() => element.shadowRoot?.querySelector('section'), 'it is drawn');
  if (settings['variant'] === 'panel') await until(() => find(element, '.sections'), 'its details are drawn');
  return element;
}

function find<Found extends Element = HTMLElement>(element: RegisterElement, selector: string): Found | null {
  return element.shadowRoot!.querySelector<Found>(selector);
}

function findAll<Found extends Element = HTMLElement>(element: RegisterElement, selector: string): Found[] {
  return [...element.shadowRoot!.querySelectorAll<Found>(selector)];
}

const textsOf = (element: RegisterElement, selector: string) => findAll(element, selector).map(textOf);
const said = (element: RegisterElement) => textOf(find(element, 'section')!);
const waysOf = (element: RegisterElement) =>
  findAll<HTMLAnchorElement>(element, '.ways a').map(({ href }) => new URL(href).hostname);

/** The lists of a section of the details, by its heading. */
function section(element: RegisterElement, heading: string): HTMLElement | undefined {
  return findAll(element, '.sections > div').find((part) => textOf(part).startsWith(heading));
}

async function tell(element: RegisterElement, event: Event): Promise<void> {
  document.body.dispatchEvent(event);
  await element.updateComplete;
}

const verdict = (outcome: Outcome, product = 'id.vn', group = '') =>
  new EligibilityVerdictEvent(
    { audience: product === 'id.vn' ? 'citizen' : 'household', outcome, product },
    group,
  );
const chosen = (shown: string, product: 'id.vn' | 'biz.vn' | undefined, group = '') =>
  new DomainChosenEvent({ domain: shown.replace('lê', 'xn--l-lja'), shown, product }, group);

async function press(element: RegisterElement, text: string): Promise<void> {
  const button = findAll(element, 'button').find((candidate) => textOf(candidate) === text);
  if (!button) throw new Error(`no button “${text}”`);
  button.click();
  await element.updateComplete;
}

/** Puts content in place for one test. */
function replaceContent(change: (programme: Programme) => void, language: 'vi' | 'en' = 'vi'): void {
  const programme = structuredClone(language === 'vi' ? vi : en) as Programme;
  change(programme);
  putClosedBanner({
    ...closedBannerOf(programme),
    own: { programme, panel: bannerPanelOf(programme) },
  });
}

const shipped = { ...closedBanners };
afterEach(() => {
  putClosedBanner(shipped.vi);
  putClosedBanner(shipped.en);
});

describe('hiendien-register: what it says of an offer', () => {
  const NORMAL = 'giá thông thường';
  const FREE = 'miễn phí 2 năm';
  const WARNING = 'Mức 0 đồng chỉ có trong quy trình của Chương trình';

  for (const { product, today, says, not, ways } of [
    {
      product: 'id.vn',
      today: REPORTED,
      says: [FREE, 'nhà đăng ký xác nhận', WARNING, 'trả phí từ ngày 23/11/2028, mỗi năm 50.000 đồng'],
      not: [NORMAL],
      ways: ['guongmatso.tenmien.vn'],
    },
    {
      product: 'id.vn',
      today: ENDED,
      says: ['kết thúc ngày 31/12/2026', 'Vẫn có thể đăng ký', `id.vn, ${NORMAL}: mỗi năm 50.000 đồng`],
      not: [FREE, WARNING, 'trả phí từ ngày'],
      ways: ['guongmatso.tenmien.vn'],
    },
    {
      product: 'biz.vn',
      today: REPORTED,
      says: [
        'biz.vn: chưa xác nhận được ưu đãi',
        `biz.vn, ${NORMAL}: mỗi năm 250.000 đồng`,
        'nếu được cấp miễn phí',
        WARNING,
      ],
      not: [FREE, 'id.vn'],
      ways: ['thuonghieuso.tenmien.vn'],
    },
    {
      product: 'biz.vn',
      today: ENDED,
      says: ['kết thúc ngày 31/12/2026', `biz.vn, ${NORMAL}`],
      not: [FREE, 'nếu được cấp miễn phí'],
      ways: ['thuonghieuso.tenmien.vn'],
    },
    {
      product: undefined,
      today: REPORTED,
      says: [`id.vn: ${FREE}`, 'biz.vn: chưa xác nhận được', WARNING],
      not: [],
      ways: ['guongmatso.tenmien.vn', 'thuonghieuso.tenmien.vn'],
    },
    {
      product: undefined,
      today: ENDED,
      says: [
        'id.vn: thời gian miễn phí đã biết kết thúc',
        'biz.vn: thời gian miễn phí đã biết kết thúc',
        NORMAL,
      ],
      not: [FREE],
      ways: ['guongmatso.tenmien.vn', 'thuonghieuso.tenmien.vn'],
    },
  ] as const) {
    it(`${product ?? 'both products'} on ${today}`, async () => {
      const element = await open({ product, today, variant: 'panel' });
      for (const words of says) expect(said(element)).to.contain(words);
      for (const words of not) expect(said(element)).not.to.contain(words);
      expect(waysOf(element)).to.deep.equal(ways);
      expect(textOf(find(element, '[role="heading"]')!)).to.equal(`Đăng ký tên miền ${product ?? '“.vn”'}`);
    });
  }

  it('a confirmed offer, without doubt', async () => {
    replaceContent((programme) => {
      programme.verifiedOn = CONFIRMED;
      programme.offers = programme.offers.filter(({ status }) => status === 'open');
    });
    const element = await open({ product: 'biz.vn', today: CONFIRMED, variant: 'panel' });
    await until(() => !said(element).includes(NORMAL), 'the owner’s content is there');
    expect(said(element)).to.contain('miễn phí 2 năm cho doanh nghiệp');
    expect(said(element)).not.to.contain('xác nhận được');
  });

  it('in English', async () => {
    const element = await open({ lang: 'en', product: 'id.vn', variant: 'panel' });
    expect(textOf(find(element, '[role="heading"]')!)).to.equal('Register your id.vn name');
    expect(said(element)).to.contain('fees start on 23 November 2028: 50,000 VND a year to the State');
    section(element, 'Registrars')!.remove();
    expect(said(element)).not.to.match(/[ăâđêôơư]/);
    expect(find(element, 'section')!.lang).to.equal('en');
  });

  it('changes its language with the page', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel' });
    element.lang = 'en';
    await until(() => said(element).includes('Register your'), 'it is in English');
    element.lang = 'vi';
    await until(() => said(element).includes('Đăng ký tên miền'), 'it is in Vietnamese again');
  });
});

describe('hiendien-register: papers, steps and registrars', () => {
  for (const { audience, product, papers } of [
    { audience: 'citizen', product: undefined, papers: ['Công dân'] },
    { audience: 'enterprise', product: undefined, papers: ['Doanh nghiệp'] },
    { audience: 'household', product: undefined, papers: ['Hộ kinh doanh'] },
    { audience: undefined, product: 'id.vn', papers: ['Công dân'] },
    { audience: undefined, product: 'biz.vn', papers: ['Doanh nghiệp', 'Hộ kinh doanh'] },
    { audience: undefined, product: undefined, papers: ['Công dân', 'Doanh nghiệp', 'Hộ kinh doanh'] },
  ]) {
    it(`for ${audience ?? 'nobody in particular'}, ${product ?? 'no product'}`, async () => {
      const element = await open({ audience, product, variant: 'panel' });
      const headings = textsOf(element, '.sections [role="heading"]');
      expect(headings.filter((text) => text.startsWith('Giấy tờ'))).to.deep.equal(
        papers.map((name) => `Giấy tờ cần chuẩn bị: ${name}`),
      );
      for (const { name, papers: needed } of vi.audiences) {
        const list = section(element, `Giấy tờ cần chuẩn bị: ${name}`);
        if (list) expect([...list.querySelectorAll('li')].map(textOf)).to.deep.equal(needed);
      }
      expect([...section(element, 'Các bước')!.querySelectorAll('ol > li')].map(textOf)).to.deep.equal(
        vi.steps,
      );
    });
  }

  const registrarsOf = (element: RegisterElement) =>
    [...section(element, 'Nhà đăng ký')!.querySelectorAll('li')].map(textOf);

  it('lists those that take part for id.vn, each with its page where one is known', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel', order: 'alphabetical' });
    const taking = vi.registrars.filter(({ products }) => products.includes('id.vn'));
    expect(registrarsOf(element)).to.deep.equal(taking.map(({ name }) => name));
    const linked = [...section(element, 'Nhà đăng ký')!.querySelectorAll('a')].map(
      (link) => `${textOf(link)} ${new URL(link.href).hostname}`,
    );
    expect(linked).to.deep.equal([
      'GMO-Z.com RUNSYSTEM (Tenten) tenten.vn',
      'iNET helpdesk.inet.vn',
      'Mắt Bão www.matbao.net',
      'P.A Việt Nam www.pavietnam.vn',
    ]);
    expect(said(element)).to.contain('Theo bảng chữ cái, không xếp hạng.');
  });

  it('lists everybody for biz.vn, and says to ask: who takes part is not known', async () => {
    const element = await open({ product: 'biz.vn', variant: 'panel' });
    expect(registrarsOf(element)).to.have.length(vi.registrars.length);
    expect(textOf(section(element, 'Nhà đăng ký')!)).to.contain(
      'Hãy hỏi nhà đăng ký có nhận hồ sơ biz.vn của Chương trình không.',
    );
    expect(textOf(section(element, 'Nhà đăng ký')!)).to.contain('Thứ tự đổi mỗi ngày');
  });

  it('moves the order on by one place a day', async () => {
    const today = registrarsOf(await open({ product: 'id.vn', variant: 'panel', today: '2026-11-23' }));
    const tomorrow = registrarsOf(await open({ product: 'id.vn', variant: 'panel', today: '2026-11-24' }));
    expect(tomorrow).to.deep.equal([...today.slice(1), today[0]]);
  });
});

describe('hiendien-register: the path', () => {
  it('a verdict chooses product and audience, a name is shown', async () => {
    const element = await open({ variant: 'panel' });
    await tell(element, verdict('eligible-offer-unconfirmed', 'biz.vn'));
    expect(waysOf(element)).to.deep.equal(['thuonghieuso.tenmien.vn']);
    expect(said(element)).to.contain('Giấy tờ cần chuẩn bị: Hộ kinh doanh');
    expect(said(element)).not.to.contain('Giấy tờ cần chuẩn bị: Doanh nghiệp');
    await tell(element, chosen('comtamcoba.biz.vn', 'biz.vn'));
    const name = find(element, '[part="chosen"]')!;
    expect(textOf(name)).to.equal('Tên đã chọn: comtamcoba.biz.vn');
    expect(name.getAttribute('role')).to.equal('status');
    expect(find(element, '[part="chosen"] strong')!.getAttribute('translate')).to.equal('no');
  });

  it('shows an accented name in both its forms', async () => {
    const element = await open();
    await tell(element, chosen('lê.id.vn', 'id.vn'));
    expect(textOf(find(element, '[part="chosen"]')!)).to.equal('Tên đã chọn: lê.id.vn (xn--l-lja.id.vn)');
  });

  for (const { outcome, says } of [
    { outcome: 'not-eligible', says: 'ưu đãi không áp dụng' },
    { outcome: 'not-yet', says: 'bạn chưa đủ tuổi' },
  ] as const) {
    it(`${outcome}: the honest text, no call to take the free offer`, async () => {
      for (const variant of ['card', 'button', 'panel']) {
        const element = await open({ variant, product: 'id.vn' });
        await tell(element, verdict(outcome));
        await tell(element, chosen('le.id.vn', 'id.vn'));
        expect(said(element), variant).to.contain(says);
        expect(said(element), variant).not.to.contain('miễn phí 2 năm');
        expect(waysOf(element), variant).to.deep.equal(['tenmien.vn']);
        expect(find(element, '.programme'), variant).to.equal(null);
        for (const { href } of findAll<HTMLAnchorElement>(element, 'a'))
          expect(href).not.to.match(/guongmatso|thuonghieuso|mien-phi/);
        if (variant !== 'panel') continue;
        expect(said(element)).to.contain('id.vn, giá thông thường: mỗi năm 50.000 đồng');
        expect(said(element)).not.to.contain('Giấy tờ');
      }
    });
  }

  it('a doubt: ask first, and the same door', async () => {
    const element = await open();
    await tell(element, verdict('ask-registrar'));
    expect(said(element)).to.contain('hãy hỏi nhà đăng ký trước khi nộp hồ sơ');
    expect(waysOf(element)).to.deep.equal(['guongmatso.tenmien.vn']);
  });

  it('a name that is not of the programme: registrars and no price that nobody knows', async () => {
    const element = await open({ variant: 'panel' });
    await tell(element, chosen('comtam.com.vn', undefined));
    expect(said(element)).to.contain('Tên miền này không thuộc ưu đãi');
    expect(waysOf(element)).to.deep.equal(['tenmien.vn']);
    expect(section(element, 'Chi phí')).to.equal(undefined);
  });

  it('a name of another product than the verdict’s: says so', async () => {
    const element = await open();
    await tell(element, verdict('eligible'));
    await tell(element, chosen('comtam.biz.vn', 'biz.vn'));
    expect(said(element)).to.contain('Kết quả kiểm tra là về id.vn; biz.vn có điều kiện riêng');
    expect(waysOf(element)).to.deep.equal(['thuonghieuso.tenmien.vn']);
  });

  it('hears its own group only', async () => {
    const [a, none] = [await open({ group: 'a' }), await open()];
    await tell(a, verdict('eligible', 'id.vn', 'a'));
    await tell(none, chosen('comtam.biz.vn', 'biz.vn'));
    expect(waysOf(a)).to.deep.equal(['guongmatso.tenmien.vn']);
    expect(waysOf(none)).to.deep.equal(['thuonghieuso.tenmien.vn']);
    expect(find(a, '[part="chosen"] strong')).to.equal(null);
  });

  it('forgets what followed from answers that were erased, and keeps the name', async () => {
    const element = await open();
    await tell(element, verdict('not-eligible'));
    await tell(element, chosen('le.id.vn', 'id.vn'));
    await tell(element, new AnswersErasedEvent());
    expect(textOf(find(element, '[part="chosen"]')!)).to.contain('le.id.vn');
    expect(waysOf(element)).to.deep.equal(['guongmatso.tenmien.vn']);
  });

  for (const text of ['<img src=x onerror="window.broken=1">', 'x'.repeat(5000), '{{product}} $t(title)']) {
    it(`shows as text, and in its place, what may come as a name: ${text.slice(0, 20)}`, async () => {
      const element = await open({}, 240);
      await tell(element, new DomainChosenEvent({ domain: text, shown: text, product: 'id.vn' }));
      expect(find(element, '[part="chosen"] strong')!.textContent).to.equal(text);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      expect(find(element, 'img')).to.equal(null);
    });
  }
});

describe('hiendien-register: links', () => {
  it('name the site and the campaign, and can be told not to', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel', campaign: 'thang-12' });
    const links = findAll<HTMLAnchorElement>(element, 'a');
    expect(links.length).to.be.above(5);
    for (const { href, rel } of links) {
      expect(new URL(href).searchParams.get('utm_source')).to.equal(location.hostname);
      expect(new URL(href).searchParams.get('utm_campaign')).to.equal('thang-12');
      expect(rel).to.equal('noopener external');
    }
    element.noAttribution = true;
    await element.updateComplete;
    for (const { href } of findAll<HTMLAnchorElement>(element, 'a')) expect(href).not.to.contain('utm_');
  });

  it('lead to allow-listed hosts only, also from content that nobody checked', async () => {
    replaceContent((programme) => {
      for (const portal of programme.portals)
        portal.href = portal.href.replace('tenmien.vn', 'tenmien.vn.evil.example');
      programme.registrars[1]!.offerPages[0]!.href = 'javascript:alert(1)';
      programme.link.href = '//evil.example';
      programme.retailWarning = 'Lời của tỉnh.';
    });
    const element = await open({ product: 'id.vn', variant: 'panel', order: 'alphabetical' });
    await until(() => !said(element).includes('Đến trang'), 'the owner’s content is there');
    for (const { href } of findAll<HTMLAnchorElement>(element, 'a')) {
      expect(new URL(href).protocol).to.equal('https:');
      expect(href).not.to.contain('evil');
    }
    expect(textsOf(element, '.ways')).to.deep.equal(['Xem danh sách nhà đăng ký']);
    expect(textOf(section(element, 'Nhà đăng ký')!)).to.contain('Tenten');
  });

  it('the owner’s content takes the place of what ships, everywhere', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel' });
    replaceContent((programme) => {
      programme.retailWarning = 'Lời nhắc của tỉnh.';
      programme.steps = ['Bước của tỉnh.'];
      programme.products[0]!.yearlyFee = 60_000;
    });
    await until(() => said(element).includes('Lời nhắc của tỉnh.'), 'the owner’s words are there');
    expect(said(element)).to.contain('Bước của tỉnh.');
    expect(said(element)).to.contain('60.000 đồng');
  });

  it('the host’s texts take the place of ours', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel' });
    element.messages = { title: 'Nhận {{name}} ngay', steps: 'Việc cần làm' };
    await element.updateComplete;
    expect(textOf(find(element, '[role="heading"]')!)).to.equal('Nhận id.vn ngay');
    expect(section(element, 'Việc cần làm')).to.exist;
  });
});

describe('hiendien-register: on the phone, on paper, to a friend', () => {
  /** What an independent reader reads from a drawn code. */
  async function readCode(svg: SVGElement): Promise<string> {
    const image = new Image();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('width', '410');
    copy.setAttribute('height', '410');
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 410, height: 410 });
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, 410, 410);
    paper.drawImage(image, 0, 0, 410, 410);
    return decodeQR(paper.getImageData(0, 0, 410, 410));
  }

  for (const { settings, event } of [
    { settings: { product: 'id.vn' }, event: undefined },
    { settings: { product: 'biz.vn', campaign: 'đợt 1 & 2' }, event: undefined },
    { settings: {}, event: undefined },
    { settings: { lang: 'en' }, event: verdict('not-eligible') },
  ]) {
    it(`the code holds the link: ${JSON.stringify(settings)} ${event?.outcome ?? ''}`, async () => {
      const element = await open(settings);
      if (event) await tell(element, event);
      await press(element, element.lang === 'en' ? 'Continue on my phone' : 'Tiếp tục trên điện thoại');
      await until(() => find(element, '.code svg'), 'the code is drawn');
      const code = find<SVGElement>(element, '.code svg')!;
      const links = findAll<HTMLAnchorElement>(element, '.ways a');
      const read = await readCode(code);
      if (links.length === 1) expect(read).to.equal(links[0]!.href);
      else expect(new URL(read).hostname).to.equal('hiendienonline.tenmien.vn');
      expect(code.getAttribute('role')).to.equal('img');
      expect(code.getAttribute('aria-label')).to.contain(new URL(read).hostname);
      expect(getComputedStyle(code).backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(code.getBoundingClientRect().width).to.be.above(120);
    });
  }

  it('a button opens the code and closes it', async () => {
    const element = await open({ product: 'id.vn' });
    const button = findAll(element, '.tools button')[0]!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, '.code svg'), 'the code is drawn');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await until(() => !find(element, '.code'), 'the code is gone');
  });

  it('shares by the device’s own sheet, where there is one', async () => {
    const shared: ShareData[] = [];
    const share = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => {
        shared.push(data);
        return Promise.resolve();
      },
    });
    try {
      const element = await open({ product: 'id.vn' });
      await press(element, 'Chia sẻ');
      await pause(50);
      expect(shared).to.deep.equal([
        { title: 'Đăng ký tên miền id.vn', url: find<HTMLAnchorElement>(element, '.ways a')!.href },
      ]);
      expect(find(element, '.shared')).to.equal(null);
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: () => Promise.reject(new DOMException('', 'AbortError')),
      });
      await press(element, 'Chia sẻ');
      await pause(50);
      expect(find(element, '.shared'), 'the visitor changed their mind').to.equal(null);
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
      });
      await press(element, 'Chia sẻ');
      await until(() => find(element, '.shared'), 'there are other ways');
    } finally {
      delete (navigator as Partial<Navigator>).share;
      if (share) Object.defineProperty(Navigator.prototype, 'share', share);
    }
  });

  it('else by Facebook, mail and a copied link', async () => {
    Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });
    const copied: string[] = [];
    const { clipboard } = navigator;
    const setClipboard = (value: unknown) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    };
    try {
      const element = await open({ product: 'id.vn' });
      await press(element, 'Chia sẻ');
      await until(() => find(element, '.shared'), 'the ways are there');
      const way = find<HTMLAnchorElement>(element, '.ways a')!.href;
      const [facebook, mail] = findAll<HTMLAnchorElement>(element, '.shared a');
      expect(new URL(facebook!.href).searchParams.get('u')).to.equal(way);
      expect(facebook!.rel).to.equal('noopener noreferrer external');
      expect(new URL(mail!.href).searchParams.get('body')).to.contain(way);
      expect(find<HTMLInputElement>(element, '.link')!.value).to.equal(way);
      expect(said(element)).to.contain('Gửi qua Zalo: sao chép liên kết');
      setClipboard({ writeText: (text: string) => Promise.resolve(copied.push(text)) });
      await press(element, 'Sao chép liên kết');
      await until(() => said(element).includes('Đã sao chép liên kết.'), 'it says so');
      expect(copied).to.deep.equal([way]);
      setClipboard({ writeText: () => Promise.reject(new Error('no right')) });
      await press(element, 'Sao chép liên kết');
      await until(() => said(element).includes('Trình duyệt không cho sao chép'), 'it says so');
    } finally {
      delete (navigator as Partial<Navigator>).share;
      setClipboard(clipboard);
    }
  });

  it('prints a sheet with the name, the papers, the steps and the code, apart from the page', async () => {
    const element = await open({ product: 'biz.vn', audience: 'household' });
    await tell(element, chosen('lê.biz.vn', 'biz.vn'));
    let printed: Document | undefined;
    // The frame comes and is printed at once: its window is caught as it is made.
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      for (const node of nodes) {
        const { contentWindow } = node as Partial<HTMLIFrameElement>;
        if (contentWindow) contentWindow.print = () => (printed = contentWindow.document);
      }
    };
    try {
      await press(element, 'In hướng dẫn');
      await until(() => printed, 'it is printed');
    } finally {
      delete (document.body as Partial<HTMLElement>).append;
    }
    const text = textOf(printed!.body);
    for (const words of [
      'Tên đã chọn: lê.biz.vn (xn--l-lja.biz.vn)',
      'Giấy tờ cần chuẩn bị: Hộ kinh doanh',
      'Trỏ tên miền về trang web của mình.',
      'thuonghieuso.tenmien.vn',
    ])
      expect(text).to.contain(words);
    expect(await readCode(printed!.querySelector('svg')!)).to.equal(
      find<HTMLAnchorElement>(element, '.ways a')!.href,
    );
    expect(text, 'addresses to type are short').not.to.contain('utm_');
    for (const frame of document.body.querySelectorAll(':scope > iframe')) frame.remove();
  });
});

describe('hiendien-register: guest and accessible', () => {
  it('falls back to what is known for a wrong setting', async () => {
    const element = await open({
      product: 'io.vn',
      audience: 'school',
      variant: 'poster',
      order: 'best',
      theme: 'drak',
    });
    expect(find(element, 'section')!.className).to.equal('card auto');
    expect(waysOf(element)).to.have.length(2);
  });

  it('opens its details by keyboard', async () => {
    const element = await open({ product: 'id.vn' });
    expect(find(element, '.sections')).to.equal(null);
    find(element, 'summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, '.sections'), 'the details are drawn');
    expect(
      findAll(element, '.sections [role="heading"]').every((heading) => heading.ariaLevel === '3'),
    ).to.equal(true);
  });

  it('has the heading level that the page gives it', async () => {
    const element = await open({ 'heading-level': '6', variant: 'panel' });
    expect(
      findAll(element, '[role="heading"]').map((heading) => heading.getAttribute('aria-level')),
    ).to.satisfy((levels: string[]) => levels.every((level) => level === '6'));
  });

  for (const [what, settings, width] of [
    ['a card', { product: 'id.vn' }, 320],
    ['a button', { product: 'id.vn', variant: 'button' }, 200],
    ['a button, dark', { product: 'id.vn', variant: 'button', theme: 'dark' }, 320],
    ['a panel', { variant: 'panel' }, 800],
    ['a panel, dark, in a column', { variant: 'panel', theme: 'dark', product: 'biz.vn' }, 280],
    ['a panel after the offer, in English', { variant: 'panel', lang: 'en', today: ENDED }, 320],
  ] as const) {
    it(`axe finds nothing in ${what}, and nothing sticks out at ${width} px`, async () => {
      const element = await open(settings, width);
      await tell(element, chosen('tiệm-cơm-tấm-cô-ba-ở-bến-tre.id.vn', 'id.vn'));
      await expect(element).to.be.accessible();
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }
});
