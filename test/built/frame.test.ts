import { expect } from '@open-wc/testing';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { closePages, NONCE, openPage, settle, until, type HostPage } from './host-page';

/** The built files from another origin: the same server under its other name. */
const ELSEWHERE = location.origin.replace('localhost', '127.0.0.1');
const RESIZE = '<script src="/-/embed/frame/resize.js" async></script>';
const SANDBOX =
  'sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"';
const FIXED = 170;
const isWebKit = !('chrome' in window) && !navigator.userAgent.includes('Firefox');

interface FrameOptions {
  readonly query?: string;
  readonly attributes?: string;
  readonly style?: string;
  readonly from?: string;
}

/** The iframe as published. */
function frameTag(
  widget: string,
  { query = '', attributes = '', style = '', from = '/-/watched' }: FrameOptions = {},
) {
  return `<iframe src="${from}/frame/${widget}.html${query}" title="Chương trình" width="100%" height="${FIXED}" style="border:0;${style}" ${attributes}></iframe>`;
}

function framesOf({ document }: { readonly document: Document }): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')];
}

interface Inside {
  readonly window: HostPage['window'];
  readonly document: Document;
  readonly widget: HTMLElement;
  readonly root: ShadowRoot;
  /** Height of everything there is. */
  readonly height: () => number;
}

/** Waits until the widget in a frame of this origin has drawn itself. */
async function drawn(frame: HTMLIFrameElement): Promise<Inside> {
  const find = () => frame.contentDocument?.querySelector<HTMLElement>('body > *');
  await until(() => (find()?.shadowRoot?.childElementCount ?? 0) > 0, 'the widget in the frame is drawn');
  const window = frame.contentWindow as HostPage['window'];
  const { document } = window;
  const widget = find()!;
  return {
    window,
    document,
    widget,
    root: widget.shadowRoot!,
    height: () => Math.ceil(document.body.getBoundingClientRect().height - 0.01),
  };
}

async function untilFits(frame: HTMLIFrameElement, { height }: Inside): Promise<void> {
  await until(() => height() > 0 && frame.clientHeight === height(), 'the frame is as high as its content');
}

function expectQuiet(...windows: HostPage['window'][]): void {
  for (const { seen } of windows) {
    expect(seen.errors, 'errors').to.deep.equal([]);
    expect(seen.violations, 'violations').to.deep.equal([]);
    expect(seen.warnings, 'warnings').to.deep.equal([]);
  }
}

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

describe('built: the height of a frame', () => {
  it('follows the banner when it is opened and closed', async () => {
    const page = await openPage({ body: `${frameTag('banner')}<p>Sau</p>${RESIZE}` });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const closed = frame!.clientHeight;
    expect(closed).to.be.within(50, FIXED);
    const details = inside.root.querySelector('details')!;
    details.open = true;
    await until(() => inside.root.querySelector('[part~="panel"]'), 'the panel is drawn');
    await untilFits(frame!, inside);
    expect(frame!.clientHeight).to.be.above(closed + 100);
    expect(inside.document.documentElement.scrollHeight, 'nothing to scroll').to.equal(frame!.clientHeight);
    details.open = false;
    await until(() => frame!.clientHeight === closed, 'it is as low as before');
    expectQuiet(page.window, inside.window);
  });

  it('follows the checker from question to question', async () => {
    const page = await openPage({
      body: frameTag('eligibility-checker', { query: '?as-of=2026-11-23' }) + RESIZE,
    });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const heights = new Set([frame!.clientHeight]);
    for (const option of ['household', 'yes', 'none']) {
      await until(() => inside.root.querySelector(`input[value="${option}"]`), `${option} can be chosen`);
      inside.root.querySelector<HTMLElement>(`input[value="${option}"]`)!.click();
      await settle(50);
      inside.root.querySelector<HTMLElement>('.primary')!.click();
      await settle(50);
      await untilFits(frame!, inside);
      heights.add(frame!.clientHeight);
    }
    await until(() => inside.root.querySelector('.headline'), 'the result is drawn');
    await untilFits(frame!, inside);
    expect(heights.size).to.be.above(1);
    expect(frame!.clientHeight).to.be.above(FIXED * 2);
    expectQuiet(page.window, inside.window);
  });

  it('follows the width of the page', async () => {
    const page = await openPage({ body: `<div id="column">${frameTag('banner')}</div>${RESIZE}` });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const wide = frame!.clientHeight;
    page.document.querySelector<HTMLElement>('#column')!.style.width = '260px';
    await until(() => frame!.clientHeight > wide, 'it is higher in a narrow column');
    await untilFits(frame!, inside);
  });

  it('of a frame from another origin, that may not be looked into', async () => {
    const page = await openPage({ body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) + RESIZE });
    const [frame] = framesOf(page);
    await until(() => frame!.style.height, 'the height is known');
    expect(frame!.contentDocument).to.equal(null);
    expect(frame!.clientHeight).to.be.within(50, FIXED - 1);
    expectQuiet(page.window);
  });

  it('of several frames, of each its own', async () => {
    const page = await openPage({
      body: `${frameTag('banner', { query: '#mot' })}${frameTag('banner', { query: '?variant=logo' })}${frameTag('banner', { query: '?variant=card', style: 'width:240px' })}${RESIZE}`,
    });
    const frames = framesOf(page);
    const heights = new Set<number>();
    for (const frame of frames) {
      await untilFits(frame, await drawn(frame));
      heights.add(frame.clientHeight);
    }
    expect(heights.size).to.equal(3);
  });

  it('of a frame that is added later', async () => {
    const page = await openPage({ body: `<main></main>${RESIZE}` });
    await settle();
    page.document.querySelector('main')!.innerHTML = frameTag('banner');
    const [frame] = framesOf(page);
    await untilFits(frame!, await drawn(frame!));
  });

  it('of a frame that was ready before the script', async () => {
    const page = await openPage({ body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) });
    const [frame] = framesOf(page);
    await settle(600);
    expect(frame!.style.height).to.equal('');
    const script = page.document.createElement('script');
    script.src = '/-/embed/frame/resize.js';
    page.document.body.append(script);
    await until(() => frame!.style.height, 'the height is asked for and told');
    expectQuiet(page.window);
  });

  it('of a frame that is shown later, is passed over while it is hidden', async () => {
    const page = await openPage({
      body: `<div id="tab" hidden>${frameTag('banner')}</div>${RESIZE}`,
    });
    const [frame] = framesOf(page);
    await settle(600);
    expect(frame!.style.height).to.equal('');
    const tab = page.document.querySelector<HTMLElement>('#tab')!;
    tab.hidden = false;
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const { height } = frame!.style;
    tab.hidden = true;
    await settle();
    expect(frame!.style.height, 'stays while hidden again').to.equal(height);
  });

  it('with borders and padding of the page’s, in either way of counting', async () => {
    const style = 'border:3px solid;padding:5px 0 6px;';
    const page = await openPage({
      body: `${frameTag('banner', { style: `${style}box-sizing:border-box` })}${frameTag('banner', { style })}${RESIZE}`,
    });
    for (const frame of framesOf(page)) {
      const inside = await drawn(frame);
      await until(() => inside.window.innerHeight === inside.height(), 'the inside fits');
    }
  });

  for (const zoom of [0.67, 0.9, 1.1, 1.25, 1.75]) {
    it(`comes to rest at a zoom of ${zoom}, with nothing cut off`, async () => {
      const page = await openPage({
        width: 640,
        html: `lang="vi" style="zoom:${zoom}"`,
        body: frameTag('banner', { query: '?agency=Trung+t%C3%A2m' }) + RESIZE,
      });
      const [frame] = framesOf(page);
      const told: unknown[] = [];
      page.window.addEventListener('message', ({ data }) => told.push(data));
      const inside = await drawn(frame!);
      await until(() => frame!.style.height, 'the height is told');
      inside.root.querySelector('details')!.open = true;
      await until(() => inside.root.querySelector('[part~="panel"]'), 'the panel is drawn');
      await settle(900);
      const count = told.length;
      await settle(700);
      expect(told.length, 'nothing more is told').to.equal(count);
      expect(count).to.be.below(8);
      const { overflowY } = inside.window.getComputedStyle(inside.document.documentElement);
      const missing = inside.height() - inside.window.innerHeight;
      // WebKit zooms the frame and not what is in it, Firefox rounds: a frame that is too low scrolls.
      if (missing > 1 && !('chrome' in window)) expect(overflowY).not.to.equal('hidden');
      else expect(missing).to.be.below(2);
    });
  }

  it('is not followed without the script: the frame keeps its own and scrolls', async () => {
    const page = await openPage({ body: frameTag('banner') });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    inside.root.querySelector('details')!.open = true;
    await until(() => inside.root.querySelector('[part~="panel"]'), 'the panel is drawn');
    await settle(700);
    expect(frame!.clientHeight).to.equal(FIXED);
    const { documentElement } = inside.document;
    expect(documentElement.scrollHeight).to.be.above(FIXED + 100);
    expect(inside.window.getComputedStyle(documentElement).overflowY).not.to.equal('hidden');
    inside.window.scrollTo(0, 60);
    expect(inside.window.scrollY).to.equal(60);
  });

  it('is not forced on a page that limits it: the frame scrolls', async () => {
    const page = await openPage({
      body: frameTag('eligibility-checker', { style: 'max-height:200px' }) + RESIZE,
    });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await until(() => frame!.style.height, 'the height is told');
    await settle(700);
    expect(frame!.clientHeight).to.equal(200);
    expect(inside.window.getComputedStyle(inside.document.documentElement).overflowY).not.to.equal('hidden');
  });
});

describe('built: what a frame and its page say', () => {
  it('is a type, a version, a height and an id, to the page around alone', async () => {
    const elsewhere: unknown[] = [];
    const listen = ({ data }: MessageEvent<{ type?: string } | undefined>) => {
      if (String(data?.type).startsWith('hiendien')) elsewhere.push(data);
    };
    window.addEventListener('message', listen);
    const page = await openPage({
      head: `<script nonce="${NONCE}">const got = []; addEventListener('message', ({ data, origin }) => got.push({ data, origin })); Object.assign(window, { got });</script>`,
      body: frameTag('banner', { from: `${ELSEWHERE}/-/embed`, query: '?lang=en#khung%201' }),
    });
    const { got } = page.window as unknown as {
      readonly got: { readonly data: { height: number }; readonly origin: string }[];
    };
    await until(() => got.length > 0, 'the height is told');
    await settle();
    window.removeEventListener('message', listen);
    expect(elsewhere).to.deep.equal([]);
    const [{ data, origin }] = got as [(typeof got)[number]];
    expect(origin).to.equal(ELSEWHERE);
    expect(data).to.deep.equal({
      type: 'hiendien:height',
      version: 1,
      height: data.height,
      id: 'khung 1',
    });
  });

  it('a frame answers its page alone', async () => {
    const page = await openPage({ body: frameTag('banner') });
    const [frame] = framesOf(page);
    const told: unknown[] = [];
    page.window.addEventListener('message', ({ data }) => told.push(data));
    await drawn(frame!);
    await until(() => told.length === 1, 'the height is told');
    // From the test's own window, which is not the one around the frame.
    frame!.contentWindow!.postMessage({ type: 'hiendien:ask', version: 1 }, '*');
    await settle();
    expect(told).to.have.length(1);
    (page.window as unknown as { eval(code: string): void }).eval(
      "document.querySelector('iframe').contentWindow.postMessage({ type: 'hiendien:ask', version: 1 }, '*')",
    );
    await until(() => told.length === 2, 'its page is answered');
  });

  const forge = (height: unknown) => ({ type: 'hiendien:height', version: 1, height, id: '' });

  for (const [who, send] of [
    [
      'the page itself',
      (page: HostPage) => {
        page.window.postMessage(forge(999), '*');
      },
    ],
    [
      'another frame of the same origin',
      (page: HostPage) => {
        const other = page.document.createElement('iframe');
        other.src = `/-/page?${new URLSearchParams({ html: `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>` }).toString()}`;
        page.document.body.append(other);
      },
    ],
    [
      'another frame of another origin',
      (page: HostPage) => {
        const other = page.document.createElement('iframe');
        other.src = `${ELSEWHERE}/-/page?${new URLSearchParams({ html: `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>` }).toString()}`;
        page.document.body.append(other);
      },
    ],
    [
      'the window around',
      (page: HostPage) => {
        window.setTimeout.call(window, () => {
          page.window.postMessage(forge(999), '*');
        });
      },
    ],
  ] as const) {
    it(`a page passes over a height from ${who}`, async () => {
      const page = await openPage({ body: frameTag('banner') + RESIZE });
      const [frame] = framesOf(page);
      await untilFits(frame!, await drawn(frame!));
      send(page);
      await settle(500);
      expect(framesOf(page).map(({ style }) => style.height)).not.to.include('999px');
      expectQuiet(page.window);
    });
  }

  it('a page passes over a height from a document that took the place of the frame’s', async () => {
    const page = await openPage({
      body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) + RESIZE,
    });
    const [frame] = framesOf(page);
    await until(() => frame!.style.height, 'the height is told');
    const html = `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>`;
    frame!.contentWindow!.location.replace(`/-/page?${new URLSearchParams({ html }).toString()}`);
    await settle(500);
    expect(frame!.style.height).not.to.equal('999px');
  });

  for (const height of [0, -5, 20_001, 1e9, 240.5, '240', '100vh', null, NaN, Infinity, [300]]) {
    it(`a page passes over a height of ${typeof height} ${String(height)} from the frame itself`, async () => {
      const page = await openPage({ body: frameTag('banner') + RESIZE });
      const [frame] = framesOf(page);
      const inside = await drawn(frame!);
      await untilFits(frame!, inside);
      const before = frame!.style.height;
      const { say } = inside.window.seen as unknown as { readonly say: (message: unknown) => void };
      say(forge(height));
      await settle(60);
      expect(frame!.style.height).to.equal(before);
      say(forge(300));
      await until(() => frame!.style.height === '300px', 'one that can be true is followed');
      expectQuiet(page.window);
    });
  }

  it('a page passes over frames that are not ours', async () => {
    const html = `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>`;
    const page = await openPage({
      body: `${RESIZE}<iframe src="/-/page?${new URLSearchParams({ html }).toString()}"></iframe>`,
    });
    await settle(400);
    expect(framesOf(page)[0]!.style.height).to.equal('');
  });
});

describe('built: a frame in a sandbox', () => {
  for (const [where, from] of [
    ['of the page’s own origin', '/-/embed'],
    ['of another origin', `${ELSEWHERE}/-/embed`],
  ] as const) {
    it(`as published, ${where}: shown, with its height`, async () => {
      const page = await openPage({ body: frameTag('banner', { from, attributes: SANDBOX }) + RESIZE });
      const [frame] = framesOf(page);
      await until(() => frame!.style.height, 'the height is told');
      expect(frame!.clientHeight).to.be.within(50, FIXED - 1);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  it('that takes its origin away: shown, or the fallback, and never a wrong height', async () => {
    const page = await openPage({
      body: frameTag('banner', { attributes: 'sandbox="allow-scripts"' }) + RESIZE,
    });
    const [frame] = framesOf(page);
    await settle(1200);
    // WebKit matches 'self' against the origin that the sandbox took away: no script runs, the link stands.
    expect(frame!.style.height === '').to.equal(isWebKit);
    expect(frame!.clientHeight).to.be.within(50, FIXED);
    expectQuiet(page.window);
  });
});
