import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import decodeQR from 'qr/decode.js';
import { replaceContent } from '../../src/content/content-store';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../src/domain/materials/formats';
import '../../src/elements/materials/materials.define';
import { composeFor, fileOf } from '../../src/elements/materials/sheets';
import { pause, textOf, until } from './checker-visitor';
import { all, asked, json, open, serve, untilShown, warningsOf } from './list-visitor';

const file = (more: object = {}) => ({
  title: 'Tờ rơi của xã',
  href: '/tai-lieu/to-roi.pdf',
  type: 'pdf',
  bytes: 2_400_000,
  ...more,
});
const TODAY = '2026-11-27';
const said = (element: Element) => textOf(all(element, 'section')[0]!);

/** Opens the tag on a day whose content is known. */
const openTag = (
  settings: Readonly<Record<string, string>> = {},
  more: { width?: number; children?: string } = {},
) => open('hiendien-materials', settings, { ...more, properties: { today: TODAY } });

async function preview(element: Element): Promise<SVGSVGElement> {
  all(element, '.paper')[0]!.click();
  return untilDrawn(element, 'svg');
}

async function untilDrawn(element: Element, selector: string): Promise<SVGSVGElement> {
  const find = () => element.shadowRoot!.querySelector<SVGSVGElement>(selector);
  await until(find, `${selector} is drawn`);
  return find()!;
}

const choose = (element: Element, format: FormatName) => {
  all(element, `[value="${format}"]`)[0]!.click();
};

/** What the page would save, in place of saving it. */
async function savedBy(act: () => void): Promise<{ readonly name: string; readonly content: Blob }> {
  const contents: Blob[] = [];
  const names: string[] = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content: Blob) => {
    contents.push(content);
    return make(content);
  };
  // Over the one of all elements, until it is taken away again.
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    names.push(this.download);
  };
  try {
    act();
    await until(() => names.length > 0, 'a file is saved');
  } finally {
    URL.createObjectURL = make;
    delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
  }
  return { name: names[0]!, content: contents[0]! };
}

/** What an independent reader reads from a picture of so many dots. */
async function readCode(picture: Blob, width: number, height: number): Promise<string> {
  const image = new Image();
  image.src = URL.createObjectURL(picture);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, width, height);
  return decodeQR(context.getImageData(0, 0, width, height));
}

afterEach(() => {
  replaceContent('vi', undefined);
});

describe('materials: sheets', () => {
  for (const format of FORMAT_NAMES)
    it(`lead to the site’s own check by a code that can be read: ${format}`, async () => {
      for (const language of ['vi', 'en']) {
        const checker = 'https://xa-minh-hoa.example.vn/chuyen-doi-so/kiem-tra-dieu-kien?tu=to-roi';
        const composed = composeFor({
          format,
          language,
          day: TODAY,
          owner: { agency: 'Xã <Minh> & "Họa"', locality: 'vinh-long', contact: '', checker },
          title: 'Hiện diện',
          href: 'https://hiendienonline.tenmien.vn/',
          messages: undefined,
        });
        const drawn = await fileOf(composed, 'svg');
        const parsed = new DOMParser().parseFromString(await drawn.text(), 'image/svg+xml');
        expect(parsed.querySelector('parsererror'), 'it is well-formed').to.equal(null);
        const { width, height, unit } = FORMATS[format];
        expect(parsed.documentElement.getAttribute('width')).to.equal(`${width}${unit === 'mm' ? 'mm' : ''}`);
        const scale = 1000 / Math.min(width, height);
        expect(await readCode(drawn, width * scale, height * scale)).to.equal(checker);
        if (format === 'card') {
          const picture = await fileOf(composed, 'png');
          expect(picture.type).to.equal('image/png');
          expect(await readCode(picture, width, height)).to.equal(checker);
          const bitmap = await createImageBitmap(picture);
          expect([bitmap.width, bitmap.height]).to.deep.equal([1200, 630]);
        }
      }
    });

  it('are drawn when a visitor wants to see one, in a place that was kept; then each that is chosen', async () => {
    const element = await openTag({ agency: 'Xã Minh Họa' });
    await expect(element).to.be.accessible();
    const before = element.getBoundingClientRect().height;
    const svg = await preview(element);
    await until(() => element.shadowRoot!.activeElement?.matches('.table'), 'the focus goes to the sheet');
    expect(element.getBoundingClientRect().height).to.equal(before);
    expect(svg.getAttribute('aria-label')).to.include('Xã Minh Họa');
    expect(svg.getAttribute('viewBox')).to.equal('0 0 148 210');
    await expect(element).to.be.accessible();
    for (const format of FORMAT_NAMES) {
      choose(element, format);
      const { width, height } = FORMATS[format];
      const drawn = await untilDrawn(element, `svg[viewBox="0 0 ${width} ${height}"]`);
      // How the sheet's own units lie on the screen.
      const { a: across, d: down, e: left, f: top } = drawn.querySelector('svg')!.getScreenCTM()!;
      expect(across).to.be.closeTo(down, 0.001);
      const table = all(element, '.table')[0]!.getBoundingClientRect();
      const isInside =
        left >= table.left &&
        top >= table.top &&
        left + width * across <= table.right &&
        top + height * down <= table.bottom;
      expect(isInside, `${format} lies on its table`).to.equal(true);
      const fills = Math.max((width * across) / table.width, (height * down) / table.height);
      expect(fills, `${format} is as large as it can be`).to.be.above(0.85);
    }
  });

  for (const [format, kind, type] of [
    ['poster-a4', 'pdf', 'application/pdf'],
    ['standee', 'svg', 'image/svg+xml'],
    ['card', 'png', 'image/png'],
  ] as const)
    it(`are saved as files, and the page is told what, not whose: ${format}, ${kind}`, async () => {
      const element = await openTag({ lang: 'en', agency: 'Xã Minh Họa' });
      choose(element, format);
      await element.updateComplete;
      const told: Event[] = [];
      const hear = (event: Event) => told.push(event);
      document.addEventListener('hiendien-material-downloaded', hear);
      const button = all(element, '.choice button').find(
        (one) => textOf(one) === `Download ${kind.toUpperCase()}`,
      );
      const { name, content } = await savedBy(() => {
        button!.click();
        button!.click();
      });
      await until(() => said(element).includes('the browser is saving the file'), 'it is said');
      document.removeEventListener('hiendien-material-downloaded', hear);
      expect(name).to.equal(`hiendien-${format}-en.${kind}`);
      expect(content.type).to.equal(type);
      expect(content.size).to.be.above(10_000);
      expect(told).to.have.length(1);
      const { material, file: of, composed } = told[0] as Event & { material: string; file: string };
      expect([material, of, composed]).to.deep.equal([format, kind, true]);
      expect(Object.keys(told[0]!).filter((key) => key !== 'isTrusted')).to.have.members([
        'file',
        'material',
      ]);
      await expect(element).to.be.accessible();
    });

  it('are made with the keyboard alone', async () => {
    const element = await openTag();
    all(element, '[value="leaflet"]')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => all(element, '[value="poster-a4"]:checked').length, 'the next kind is chosen');
    for (let count = 0; count < 3; count++) await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.className).to.include('paper');
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot!.querySelector('svg[viewBox="0 0 210 297"]'), 'it is drawn');
  });

  it('say what could not be said as it was given', async () => {
    const element = await openTag({ agency: 'Ủy ban 中 '.repeat(60), lang: 'en' });
    await preview(element);
    expect(said(element)).to.include('Too long, so it was cut: “Ủy ban').and.to.include('no letters for: 中');
    await expect(element).to.be.accessible();
  });

  it('follow what is said: another day, another agency, other content', async () => {
    const element = await openTag({ agency: 'Xã A' });
    const svg = await preview(element);
    const words = () => element.shadowRoot!.querySelector('svg')!.getAttribute('aria-label')!;
    expect(words()).to.include('Miễn phí 2 năm');
    element.agency = 'Xã B';
    await until(() => words().includes('Xã B'), 'the agency is another');
    element.today = '2027-06-01';
    await until(() => !words().includes('Miễn phí 2 năm'), 'nothing is promised any more');
    expect(svg.isConnected).to.equal(true);
  });

  it('take no address of another site for the code', async () => {
    const warnings = await warningsOf(async () => {
      const element = await openTag({ checker: 'https://evil.example/' });
      const svg = await preview(element);
      expect(svg.getAttribute('aria-label'))
        .to.include('hiendienonline.tenmien.vn')
        .and.not.to.include('evil');
    });
    expect(warnings.join()).to.include('checker="https://evil.example/" is no https address of this site');
  });
});

describe('materials: files of the owner', () => {
  it('show title, kind, size and picture; following one is told by its kind', async () => {
    const picture = { src: '/-/text?type=image/png', alt: 'Trang bìa', width: 300, height: 400 };
    const source = serve(json([file({ about: 'Để in.', picture }), file({ type: 'zip', bytes: 640_000 })]));
    const element = await openTag({ source });
    await untilShown(element, 2);
    const [first, second] = all(element, '[data-entry]');
    expect(textOf(first!)).to.include('Tờ rơi của xã').and.to.include('Để in.').and.to.include('PDF, 2,4 MB');
    expect(textOf(second!)).to.include('ZIP, 640 kB');
    const image = first!.querySelector('img')!;
    expect([image.loading, image.referrerPolicy, image.alt]).to.deep.equal([
      'lazy',
      'no-referrer',
      'Trang bìa',
    ]);
    const link = first!.querySelector('a')!;
    expect([link.href, link.download, link.hasAttribute('download')]).to.deep.equal([
      `${location.origin}/tai-lieu/to-roi.pdf`,
      '',
      true,
    ]);
    const told: unknown[] = [];
    element.addEventListener('hiendien-material-downloaded', (event) =>
      told.push([event.material, event.file]),
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link.click();
    expect(told).to.deep.equal([['file', 'pdf']]);
    await expect(element).to.be.accessible();
  });

  for (const lang of ['vi', 'en'])
    it(`say that there are none, beside the programme’s media kit: ${lang}`, async () => {
      const words = { vi: 'Đơn vị chưa đăng tệp nào.', en: 'No files have been published here yet.' }[lang]!;
      for (const settings of [{ lang }, { lang, source: serve(json([])) }]) {
        const element = await openTag(settings);
        await until(() => said(element).includes(words), 'it is said');
        const kit = all(element, 'a').map((link) => (link as HTMLAnchorElement).href);
        expect(kit).to.deep.equal(['https://hiendienonline.tenmien.vn/tai-lieu-truyen-thong']);
        await expect(element).to.be.accessible();
      }
      expect(asked).to.have.length(1);
    });

  it('leave the tag’s own children where there are none', async () => {
    const element = await openTag({}, { children: '<a href="/tin">Trang tin</a>' });
    await pause(20);
    expect(said(element)).not.to.include('chưa đăng tệp');
    expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  for (const lang of ['vi', 'en'])
    it(`stand in a narrow column without scrolling sideways: ${lang}`, async () => {
      for (const width of [150, 320]) {
        const source = serve(json([file({ title: 'Tài-liệu'.repeat(11), about: 'x'.repeat(160) }), file()]));
        const element = await openTag({ source, lang }, { width });
        await untilShown(element, 2);
        await preview(element);
        expect(element.scrollWidth, `${width} px`).to.be.at.most(width);
        for (const part of all(element, 'section *'))
          if (!part.matches('.unseen, .unseen *, svg *'))
            expect(part.getBoundingClientRect().right - element.getBoundingClientRect().left).to.be.at.most(
              width,
            );
      }
    });
});
