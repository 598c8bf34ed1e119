import { expect } from '@open-wc/testing';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { closePages, openPage, settle, until } from './host-page';
import {
  RESIZE,
  isWebKit,
  frameTag,
  framesOf,
  drawn,
  untilFits,
  expectQuiet,
  type Inside,
} from './frame-visitor';

afterEach(closePages);

describe('built: frame pages', () => {
  for (const widget of WIDGET_NAMES) {
    for (const language of ['vi', 'en']) {
      it(`${widget}, ${language}: shown, as high as it is, nothing reported`, async () => {
        const page = await openPage({
          body: `${frameTag(widget, { query: `?lang=${language}` })}${RESIZE}`,
        });
        const [frame] = framesOf(page);
        const inside = await drawn(frame!);
        expect(inside.widget.localName).to.equal(`hiendien-${widget}`);
        expect(inside.document.documentElement.lang).to.equal(language);
        expect(inside.document.title.length).to.be.above(5);
        await untilFits(frame!, inside);
        await settle();
        expectQuiet(page.window, inside.window);
        expect(page.newGlobals().filter((name) => name !== '0' /* the frame */)).to.deep.equal([]);
      });
    }

    it(`${widget}: takes the settings that its element knows, as the build has listed them`, async () => {
      const page = await openPage({ body: frameTag(widget) });
      const { window, document, widget: element } = await drawn(framesOf(page)[0]!);
      const { observedAttributes } = (
        window as unknown as { customElements: CustomElementRegistry }
      ).customElements.get(element.localName) as unknown as { readonly observedAttributes: string[] };
      expect(document.body.dataset['settings']!.split(' ').sort()).to.deep.equal(
        [...new Set(['lang', ...observedAttributes])].sort(),
      );
      expect(element.getAttributeNames(), 'nothing asked for').to.deep.equal([]);
    });

    it(`${widget}: without script, its fallback stands`, async () => {
      const page = await openPage({ body: frameTag(widget, { attributes: 'sandbox="allow-same-origin"' }) });
      const link = framesOf(page)[0]!.contentDocument!.querySelector('a')!;
      expect(link.offsetHeight).to.be.above(20);
      expect(link.hostname).to.equal('hiendienonline.tenmien.vn');
      expect(link.rel).to.contain('noopener');
    });
  }
});

describe('built: the address of a frame', () => {
  it('sets the attributes that the element knows, and no other', async () => {
    const page = await openPage({
      body: frameTag('banner', {
        query:
          '?lang=en&variant=card&agency=S%E1%BB%9F+Minh+H%E1%BB%8Da&heading-level=3&no-attribution&onclick=alert(1)&id=x&style=color:red&today=2020-01-01&slot=logo',
      }),
    });
    const { widget, root } = await drawn(framesOf(page)[0]!);
    expect([...widget.attributes].map(({ name, value }) => `${name}=${value}`).sort()).to.deep.equal([
      'agency=Sở Minh Họa',
      'heading-level=3',
      'lang=en',
      'no-attribution=',
      'variant=card',
    ]);
    expect(root.querySelector('.card')).to.exist;
    expect(root.querySelector('a')!.search).to.equal('');
  });

  for (const hostile of [
    '<img src=x onerror=alert(1)>',
    '"><script>window.broken=1</script>',
    '</hiendien-banner><h1>x</h1>',
    "javascript:alert(1)'`${1}",
    '\u202e\u0000x',
  ]) {
    it(`shows ${JSON.stringify(hostile)} as text`, async () => {
      const query = `?${new URLSearchParams({ agency: hostile, variant: 'card' }).toString()}`;
      const page = await openPage({ body: frameTag('banner', { query }) });
      const inside = await drawn(framesOf(page)[0]!);
      expect(inside.widget.getAttribute('agency')).to.equal(hostile);
      expect(inside.root.querySelector('bdi')!.textContent).to.equal(hostile);
      expect(inside.document.body.children).to.have.length(1);
      expect(inside.root.querySelector('script, h1, bdi *')).to.equal(null);
      expectQuiet(page.window, inside.window);
    });
  }

  it('with a value that is not known: the default, and a warning inside the frame', async () => {
    const page = await openPage({ body: frameTag('banner', { query: '?lang=xx&variant=crad&theme=neon' }) });
    const inside = await drawn(framesOf(page)[0]!);
    expect(inside.document.documentElement.lang).to.equal('vi');
    expect(inside.root.querySelector('.strip')).to.exist;
    await until(() => inside.window.seen.warnings.length === 3, 'the three are warned of');
    expectQuiet(page.window);
  });
});

describe('built: colours of a frame', () => {
  const schemeOf = ({ window, document }: Inside) =>
    window.getComputedStyle(document.documentElement).colorScheme;

  for (const theme of ['light', 'dark']) {
    it(`${theme} where that is asked for`, async () => {
      const page = await openPage({ body: frameTag('banner', { query: `?theme=${theme}` }) });
      const inside = await drawn(framesOf(page)[0]!);
      expect(schemeOf(inside)).to.equal(theme);
      expect(inside.window.getComputedStyle(inside.document.body).backgroundColor).to.match(/, 0\)$/);
    });

    it(`those of a ${theme} page, where the browser hands them down, else light`, async () => {
      const page = await openPage({
        html: `lang="vi" style="color-scheme:${theme}"`,
        body: frameTag('banner'),
      });
      const inside = await drawn(framesOf(page)[0]!);
      const background = inside.window.getComputedStyle(
        inside.root.querySelector('section')!,
      ).backgroundColor;
      expect(background).to.equal(theme === 'dark' && !isWebKit ? 'rgb(15, 27, 42)' : 'rgb(243, 247, 251)');
    });
  }
});
