import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { replaceContent } from '../../src/content/content-store';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { AnswersErasedEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import { textOf, until } from './checker-visitor';
import {
  open,
  find,
  findAll,
  textsOf,
  said,
  waysOf,
  section,
  tell,
  verdict,
  chosen,
  changeContent,
  press,
} from './register-visitor';

afterEach(() => {
  replaceContent('vi', undefined);
  replaceContent('en', undefined);
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

  for (const { outcome, says, way } of [
    { outcome: 'not-eligible', says: 'đăng ký với mức giá thông thường', way: 'tenmien.vn' },
    { outcome: 'not-yet', says: 'hãy chờ đến khi đủ tuổi', way: 'hiendienonline.tenmien.vn' },
  ] as const) {
    it(`${outcome}: the honest text, no call to take the free offer`, async () => {
      for (const variant of ['card', 'button', 'panel']) {
        const element = await open({ variant, product: 'id.vn' });
        await tell(element, verdict(outcome));
        await tell(element, chosen('le.id.vn', 'id.vn'));
        expect(said(element), variant).to.contain(says);
        expect(said(element), variant).not.to.contain('miễn phí 2 năm');
        expect(waysOf(element), variant).to.deep.equal([way]);
        expect(find(element, '.programme'), variant).to.equal(null);
        for (const { href } of findAll<HTMLAnchorElement>(element, 'a'))
          expect(href).not.to.match(/guongmatso|thuonghieuso|mien-phi/);
        if (variant !== 'panel') continue;
        const price = 'id.vn, mức giá thông thường: năm đầu gồm lệ phí đăng ký 10.000 đồng';
        if (outcome === 'not-eligible') expect(said(element)).to.contain(price);
        else expect(said(element)).not.to.match(/giá thông thường|Nhà đăng ký$|nha-dang-ky/);
        expect(said(element)).not.to.contain('Giấy tờ');
      }
    });
  }

  it('a doubt: ask first, and the same door', async () => {
    const element = await open();
    await tell(element, verdict('ask-registrar'));
    expect(said(element)).to.contain('Hỏi trước khi nộp');
    expect(textOf(find(element, 'blockquote')!)).to.match(/^Công dân đăng ký id\.vn qua Chương trình .*\?$/);
    expect(waysOf(element)).to.deep.equal(['guongmatso.tenmien.vn']);
  });

  it('a name that is not of the programme: registrars and no price that nobody knows', async () => {
    const element = await open({ variant: 'panel' });
    await tell(element, chosen('comtam.com.vn', undefined));
    expect(said(element)).to.contain('Tên miền này không thuộc chính sách miễn phí');
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

  it('says nothing again that the verdict has said, and no step that is done', async () => {
    const element = await open({ variant: 'panel', product: 'id.vn' });
    const OFFER = 'miễn phí 2 năm cho công dân';
    for (const words of [OFFER, 'nộp phí từ ngày', 'Kiểm tra tên miền muốn đăng ký', 'được kiểm tra ngày'])
      expect(said(element)).to.contain(words);
    await tell(element, verdict('eligible'));
    for (const words of [OFFER, 'nộp phí từ ngày', 'được kiểm tra ngày'])
      expect(said(element)).not.to.contain(words);
    await tell(element, chosen('le.id.vn', 'id.vn'));
    expect(textsOf(element, '.steps li')).to.deep.equal(vi.steps.slice(1));
    // Of another product the verdict has said nothing.
    await tell(element, chosen('le.biz.vn', 'biz.vn'));
    expect(said(element)).to.contain('biz.vn: chưa xác nhận được');
  });

  it('copies the name in letters that registrars take, and the question', async () => {
    const element = await open({ variant: 'panel' });
    const { clipboard } = navigator;
    const copied: string[] = [];
    const setClipboard = (value: unknown) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    };
    try {
      setClipboard({ writeText: (text: string) => Promise.resolve(copied.push(text)) });
      await tell(element, verdict('eligible-offer-unconfirmed', 'biz.vn'));
      await tell(element, chosen('lê.biz.vn', 'biz.vn'));
      await press(element, 'Sao chép tên');
      await until(() => textsOf(element, '.copy').includes('Đã sao chép ✓'), 'it says so');
      await press(element, 'Sao chép câu hỏi');
      await until(() => copied.length === 2, 'the question is copied');
      expect(copied[0]).to.equal('xn--l-lja.biz.vn');
      expect(copied[1]).to.equal(textOf(find(element, 'blockquote')!));
      expect(copied[1]).to.contain('Hộ kinh doanh đăng ký lê.biz.vn');
      await until(() => textsOf(element, '.copy').includes('Sao chép tên'), 'the other press is forgotten');
      setClipboard({ writeText: () => Promise.reject(new Error('no right')) });
      await press(element, 'Sao chép tên');
      await until(() => said(element).includes('Trình duyệt không cho sao chép'), 'it says so');
    } finally {
      setClipboard(clipboard);
    }
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
  for (const [who, audience, hasIt] of [
    ['an enterprise', 'enterprise', true],
    ['no household', 'household', false],
    ['no citizen', 'citizen', false],
  ] as const) {
    it(`lead ${who} to the self-assessment for enterprises`, async () => {
      const element = await open({ audience, variant: 'panel' });
      const hosts = findAll<HTMLAnchorElement>(element, '.sections a').map(({ hostname }) => hostname);
      expect(hosts.includes('dbi.gov.vn')).to.equal(hasIt);
      expect(hosts).to.include('tracuutenmien.gov.vn');
    });
  }

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
    changeContent((programme) => {
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
    changeContent((programme) => {
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
