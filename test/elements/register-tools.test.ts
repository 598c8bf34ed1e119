import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import decodeQR from 'qr/decode.js';
import { replaceContent } from '../../src/content/content-store';
import { pause, textOf, until } from './checker-visitor';
import { ENDED, open, find, findAll, said, waysOf, tell, verdict, chosen, press } from './register-visitor';

afterEach(() => {
  replaceContent('vi', undefined);
  replaceContent('en', undefined);
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
    find<HTMLDetailsElement>(element, '.fold:has(> .tools)')!.open = true;
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
      findAll(element, '.sections [role="heading"]').every(
        (heading) => heading.ariaLevel === (heading.closest('.part') ? '4' : '3'),
      ),
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
