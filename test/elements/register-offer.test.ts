import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { replaceContent } from '../../src/content/content-store';
import type { RegisterElement } from '../../src/elements/register/register.element';
import { textOf, until } from './checker-visitor';
import {
  REPORTED,
  ENDED,
  CONFIRMED,
  open,
  find,
  findAll,
  textsOf,
  said,
  waysOf,
  section,
  changeContent,
} from './register-visitor';

afterEach(() => {
  replaceContent('vi', undefined);
  replaceContent('en', undefined);
});

describe('hiendien-register: what it says of an offer', () => {
  const NORMAL = 'giá thông thường';
  const FREE = 'miễn phí 2 năm';
  const WARNING = 'Mức 0 đồng chỉ có trong quy trình của Chương trình';

  for (const { product, today, says, not, ways } of [
    {
      product: 'id.vn',
      today: REPORTED,
      says: [FREE, 'cần nhà đăng ký xác nhận', WARNING, 'nộp phí từ ngày 23/11/2028, mỗi năm 50.000 đồng'],
      not: [NORMAL],
      ways: ['guongmatso.tenmien.vn'],
    },
    {
      product: 'id.vn',
      today: ENDED,
      says: [
        'đến hết ngày 31/12/2026',
        'Vẫn có thể đăng ký',
        `id.vn, mức ${NORMAL}: năm đầu gồm lệ phí đăng ký 10.000 đồng và phí duy trì 50.000 đồng, tổng cộng 60.000 đồng`,
      ],
      not: [FREE, WARNING, 'nộp phí từ ngày'],
      ways: ['guongmatso.tenmien.vn'],
    },
    {
      product: 'biz.vn',
      today: REPORTED,
      says: [
        'biz.vn: chưa xác nhận được chính sách miễn phí',
        `biz.vn, mức ${NORMAL}: năm đầu gồm lệ phí đăng ký 100.000 đồng và phí duy trì 250.000 đồng, tổng cộng 350.000 đồng`,
      ],
      not: [FREE, 'nếu được cấp miễn phí', WARNING, 'id.vn'],
      ways: ['thuonghieuso.tenmien.vn'],
    },
    {
      product: 'biz.vn',
      today: ENDED,
      says: ['biz.vn: chưa xác nhận được', `biz.vn, mức ${NORMAL}`],
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
      says: ['id.vn: theo quy định hiện biết', 'biz.vn: chưa xác nhận được', NORMAL],
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
    changeContent((programme) => {
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
      expect(headings.filter((text) => text.startsWith('Giấy tờ cần'))).to.deep.equal(
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

  const doorsOf = (element: RegisterElement) => findAll<HTMLAnchorElement>(element, '.doors a');
  const registrarsOf = (element: RegisterElement) =>
    doorsOf(element).map((door) => textOf(door.querySelector('span')!));
  const hostsOf = (element: RegisterElement) =>
    Object.fromEntries(
      doorsOf(element).map((door) => [textOf(door.querySelector('span')!), new URL(door.href).hostname]),
    );

  it('lists those that take part for id.vn, each with its page where one is known', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel', order: 'alphabetical' });
    const taking = vi.registrars.filter(({ products }) => products.includes('id.vn'));
    expect(registrarsOf(element)).to.deep.equal(taking.map(({ name }) => name));
    expect(hostsOf(element)).to.deep.equal({
      BKNS: 'www.bkns.vn',
      'GMO-Z.com RUNSYSTEM (Tenten)': 'tenten.vn',
      iNET: 'helpdesk.inet.vn',
      'Mắt Bão': 'www.matbao.net',
      'Nhân Hòa': 'tenmien.vn',
      'Online Solution (ESC)': 'tenmien.vn',
      'P.A Việt Nam': 'www.pavietnam.vn',
      Tino: 'tenmien.vn',
      VinaHost: 'vinahost.vn',
    });
    expect(textOf(doorsOf(element)[4]!)).to.equal('Nhân Hòa danh sách của VNNIC');
    expect(said(element)).to.contain('Theo bảng chữ cái, không xếp hạng.');
  });

  it('lists everybody for biz.vn, and says to ask: who takes part is not known', async () => {
    const element = await open({ product: 'biz.vn', variant: 'panel' });
    expect(registrarsOf(element)).to.have.length(vi.registrars.length);
    expect(said(element)).to.contain(
      'Vui lòng liên hệ nhà đăng ký để hỏi có nhận hồ sơ biz.vn của Chương trình không.',
    );
    expect(said(element)).to.contain('Thứ tự đổi mỗi ngày');
    expect(findAll(element, '.ask > .doors li'), 'a few at once').to.have.length(3);
    expect(findAll(element, '.ask .fold li'), 'all others a press away').to.have.length(7);
    for (const door of doorsOf(element)) {
      door.closest('details')?.setAttribute('open', '');
      expect(door.offsetHeight, textOf(door)).to.be.at.least(44);
    }
  });

  it('has a number to call from the owner’s content alone', async () => {
    const element = await open({ product: 'id.vn', variant: 'panel' });
    expect(find(element, '[href^="tel:"]')).to.equal(null);
    changeContent((programme) => {
      programme.registrars[0]!.phone = '(0270) 38 12 345';
    });
    await until(() => find(element, '[href^="tel:"]'), 'the number is there');
    const call = find<HTMLAnchorElement>(element, '[href^="tel:"]')!;
    expect(call.href).to.equal('tel:02703812345');
    expect(textOf(call)).to.equal('Gọi (0270) 38 12 345');
  });

  it('moves the order on by one place a day', async () => {
    const today = registrarsOf(await open({ product: 'id.vn', variant: 'panel', today: '2026-11-23' }));
    const tomorrow = registrarsOf(await open({ product: 'id.vn', variant: 'panel', today: '2026-11-24' }));
    expect(tomorrow).to.deep.equal([...today.slice(1), today[0]]);
  });
});
