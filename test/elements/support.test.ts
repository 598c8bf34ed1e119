import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/support/support.define';
import type { SupportElement } from '../../src/elements/support/support.element';
import { pause, textOf, until } from './checker-visitor';
import { all, asked, json, NEVER, open, serve, warningsOf } from './list-visitor';

/** A Friday, 9:00 in Vietnam. */
const NOW = Date.parse('2026-11-27T09:00:00+07:00');

const contact = (more: object = {}) => ({
  commune: 'Phường Phú Khương',
  who: 'Tổ công nghệ số cộng đồng',
  phone: '0270 123 4567',
  zalo: '0901234567',
  address: 'Số 1, đường A',
  at: { latitude: 10.2434, longitude: 106.3756 },
  hours: [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' }],
  checkedOn: '2026-11-20',
  ...more,
});

const said = (element: Element) => textOf(all(element, 'section')[0]!);
const field = (element: Element) => all(element, 'input')[0] as HTMLInputElement;
const found = (element: Element) => all(element, '.found button').map(textOf);

function openAt(settings: Readonly<Record<string, string>> = {}, options = {}): Promise<SupportElement> {
  return open('hiendien-support', settings, { ...options, properties: { now: NOW } });
}

async function type(element: Element, text: string): Promise<void> {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(
    () => /Tìm thấy|Không tìm|place|No commune/.test(textOf(all(element, '.said')[0]!)),
    'it has looked',
  );
}

async function pick(element: Element, text: string): Promise<void> {
  await type(element, text);
  all(element, '.found button')[0]!.click();
  await until(() => all(element, '.picked').length === 1, 'the place is shown');
}

describe('help in a commune or ward', () => {
  it('is found by the name of today, with accents or without', async () => {
    const element = await openAt();
    await expect(element).to.be.accessible();
    await type(element, 'phu khuong');
    expect(found(element)[0]).to.equal('Phường Phú Khương');
    await expect(element).to.be.accessible();
  });

  it('is found by a name of before, which leads to that of today', async () => {
    const element = await openAt();
    await pick(element, 'xa phu hung');
    expect(textOf(all(element, '.picked')[0]!)).to.equal('Phường Phú Khương');
    expect(said(element)).to.include('Được lập từ: Phường Phú Khương, Phường 8, Xã Phú Hưng, Xã Nhơn Thạnh');
    expect(said(element)).to.include('Tên gọi theo Nghị quyết 1687/NQ-UBTVQH15.');
    await expect(element).to.be.accessible();
  });

  it('says which of several it may be, with the district of before', async () => {
    const element = await openAt();
    await type(element, 'phường 8');
    expect(found(element).length).to.be.greaterThan(1);
    expect(found(element).join()).to.include('trước đây là Phường 8 (thành phố Vĩnh Long, tỉnh Vĩnh Long)');
    expect(textOf(all(element, '.said')[0]!)).to.equal(`Tìm thấy ${found(element).length} nơi.`);
  });

  it('makes up nobody: without contacts a place says that none has been given', async () => {
    for (const settings of [
      {},
      { source: serve(json([])) },
      { source: serve(json([contact({ commune: 'Xã Ba Tri' })])) },
    ]) {
      const element = await openAt(settings);
      await pick(element, 'Phú Khương');
      await until(() => said(element).includes('Chưa có thông tin liên hệ cho nơi này.'), 'it is said');
      expect(all(element, 'a')).to.deep.equal([]);
    }
  });

  it('shows who helps, with links that call, write and show the way, and whether somebody is there', async () => {
    const element = await openAt({ source: serve(json([contact()])) });
    await until(() => all(element, '.near').length === 1, 'the list is there');
    await pick(element, 'Phú Khương');
    expect(all(element, '.contacts a').map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([
      'tel:02701234567',
      'https://zalo.me/0901234567',
      'https://www.google.com/maps/search/?api=1&query=10.2434%2C106.3756',
    ]);
    for (const words of [
      'Đang mở cửa, đến 11:30',
      'thứ Hai – thứ Sáu: 07:30–11:30',
      'cập nhật ngày 20/11/2026',
    ])
      expect(said(element)).to.include(words);
    await expect(element).to.be.accessible();
    element.now = NOW + 3 * 3_600_000;
    await element.updateComplete;
    expect(said(element)).to.include('Đã hết giờ, mở cửa lúc 07:30 thứ Hai');
  });

  it('shows a map link only where the owner gives a place, and no number where they give none', async () => {
    const bare = contact({
      phone: undefined,
      zalo: '0901234567',
      at: undefined,
      address: undefined,
      hours: undefined,
    });
    const element = await openAt({ source: serve(json([bare])) });
    await pick(element, 'Phú Khương');
    await until(() => all(element, '.contacts a').length > 0, 'the contact is there');
    expect(all(element, '.contacts a').map((link) => (link as HTMLAnchorElement).host)).to.deep.equal([
      'zalo.me',
    ]);
    expect(all(element, '.near')).to.deep.equal([]);
  });

  it('asks for the names only when the visitor begins, and for contacts only where they are named', async () => {
    const source = serve(json([contact()]));
    const element = await openAt({ source });
    await pause(50);
    expect(asked).to.deep.equal([source]);
    await type(element, 'a');
    expect(asked).to.deep.equal([source]);
  });

  it('is used by keyboard alone: Enter takes the first, the focus goes there', async () => {
    const element = await openAt();
    field(element).focus();
    await sendKeys({ type: 'ba tri' });
    await until(() => found(element).length > 0, 'it is found');
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot!.activeElement?.matches('.picked'), 'the focus is on the place');
    expect(textOf(all(element, '.picked')[0]!)).to.equal('Xã Ba Tri');
  });

  it('keeps what is typed from the page’s hotkeys', async () => {
    const element = await openAt();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    field(element).focus();
    await sendKeys({ type: 'ba' });
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal([]);
  });

  describe('near the visitor', () => {
    const { geolocation } = navigator;
    let questions = 0;
    const answer = (with_: (ok: PositionCallback, fail: PositionErrorCallback) => void) => {
      questions = 0;
      Object.defineProperty(navigator, 'geolocation', {
        configurable: true,
        value: {
          getCurrentPosition: (ok: PositionCallback, fail: PositionErrorCallback) => {
            questions++;
            with_(ok, fail);
          },
        },
      });
    };
    afterEach(() => {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    });

    it('asks the device only on the press, sends nothing, and shows the nearest with its distance', async () => {
      answer((ok) => {
        ok({ coords: { latitude: 10.2434, longitude: 106.36 } } as GeolocationPosition);
      });
      const far = contact({ who: 'Tổ ở xa', at: { latitude: 9.6, longitude: 106.5 } });
      const source = serve(json([far, contact()]));
      const element = await openAt({ source });
      await until(() => all(element, '.near').length === 1, 'it can be asked');
      expect(questions).to.equal(0);
      expect(said(element)).to.include('không gửi đi đâu');
      all(element, '.near')[0]!.click();
      await until(() => all(element, '.contacts > li').length === 2, 'the nearest are shown');
      expect(questions).to.equal(1);
      expect(asked).to.deep.equal([source]);
      expect(all(element, '.contacts > li').map(textOf)[0]).to.include('cách khoảng 1,7 km');
      await expect(element).to.be.accessible();
    });

    for (const [what, code, words] of [
      ['refuses', 1, 'Trình duyệt không cho biết vị trí.'],
      ['does not know', 2, 'Chưa xác định được vị trí.'],
    ] as const)
      it(`says so where the device ${what}`, async () => {
        answer((_, fail) => {
          fail({ code, PERMISSION_DENIED: 1 } as GeolocationPositionError);
        });
        const element = await openAt({ source: serve(json([contact()])) });
        await until(() => all(element, '.near').length === 1, 'it can be asked');
        all(element, '.near')[0]!.click();
        await until(() => said(element).includes(words), 'it is said');
      });
  });

  it('finds the communes of another locality, from a list of the owner’s', async () => {
    const places = serve(
      new Response(
        JSON.stringify({
          name: 'tỉnh X',
          since: '2025-07-01',
          source: { shortTitle: 'Nghị quyết X' },
          districts: { a: 'huyện A' },
          units: [{ code: 'x1', kind: 'commune', name: 'Thử Nghiệm', was: [{ name: 'Xã Cũ', in: 'a' }] }],
        }),
        { headers: { 'content-type': 'application/json' } },
      ),
    );
    const element = await openAt({ places });
    await pick(element, 'xa cu');
    expect(textOf(all(element, '.picked')[0]!)).to.equal('Xã Thử Nghiệm');
    expect(said(element)).to.include('Nghị quyết X');
  });

  it('says that the communes could not be loaded, and tries again with the next letter', async () => {
    let works = false;
    const places = serve(() => (works ? NEVER : new Response('', { status: 404 })));
    await warningsOf(async () => {
      const element = await openAt({ places });
      field(element).focus();
      await until(() => said(element).includes('Chưa tải được danh sách xã, phường.'), 'it is said');
      works = true;
      field(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => asked.length === 2, 'it is asked again');
    });
  });

  it('says while contacts are on their way, and when they could not be had', async () => {
    const coming = await openAt({ source: serve(NEVER) });
    await pick(coming, 'Phú Khương');
    expect(textOf(all(coming, '.place')[0]!)).to.include('Đang tải…');
    await warningsOf(async () => {
      const failed = await openAt({ source: serve(new Response('', { status: 500 })) });
      await pick(failed, 'Phú Khương');
      await until(
        () => textOf(all(failed, '.place')[0]!).includes('Chưa tải được danh sách liên hệ.'),
        'it is said',
      );
      await expect(failed).to.be.accessible();
    });
  });

  for (const [width, size] of [
    [320, '16px'],
    [280, '32px'],
    [1200, '16px'],
  ] as const)
    it(`stands in ${width} px with text of ${size}, without a scroll bar`, async () => {
      const element = await openAt(
        { source: serve(json([contact()])), lang: width === 320 ? 'en' : 'vi' },
        { width },
      );
      element.style.setProperty('--hiendien-font-size', size);
      await until(() => all(element, '.near').length === 1, 'the list is there');
      await type(element, 'phuong 8');
      const section = all(element, 'section')[0]!;
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      await expect(element).to.be.accessible();
      await pick(element, 'phu khuong');
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      await expect(element).to.be.accessible();
    });
});
